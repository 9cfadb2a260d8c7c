import type { SkillConcept, SkillDetails, SkillFramework, SkillImport as SkillImportAnswer } from '@cairn/api'
import { INSTANCE } from '../../kernel/runtime.ts'
import type { SkillImport } from './imports.store.ts'
import type { ConceptRow, ConceptScreen, FrameworkScreen } from './skills.views.ts'

/** What belongs to the whole instance names no institution. */
const ownerOf = (organizationId: string) => (organizationId === INSTANCE ? {} : { organizationId })

export const presentConcept = ({
  id,
  uri,
  type,
  label,
  frameworkId,
  frameworkName,
  code,
  retiredAt,
}: ConceptRow): SkillConcept => ({
  id,
  uri,
  type,
  label,
  frameworkId,
  frameworkName,
  ...(code !== null && { code }),
  ...(retiredAt && { retiredAt: retiredAt.toISOString() }),
})

export function presentDetails(screen: ConceptScreen): SkillDetails {
  const linked = (kind: ConceptScreen['links'][number]['kind'], outward: boolean) =>
    screen.links.filter((link) => link.kind === kind && link.outward === outward)
  // some frameworks say it from both ends
  const relatives = [...linked('related', true), ...linked('related', false)]
  const related = [...new Map(relatives.map((link) => [link.id, link])).values()]
  const isOccupation = screen.type === 'occupation'
  const takers = isOccupation ? [] : [...linked('essential', false), ...linked('optional', false)]
  return {
    ...presentConcept(screen),
    labels: screen.labels,
    alternativeLabels: screen.alternativeLabels,
    descriptions: screen.descriptions,
    ...(screen.skillType !== null && { skillType: screen.skillType }),
    ...(screen.reuseLevel !== null && { reuseLevel: screen.reuseLevel }),
    ...(screen.attribution !== null && { attribution: screen.attribution }),
    broader: linked('broader', true).map(presentConcept),
    narrower: linked('broader', false).map(presentConcept),
    narrowerTotal: screen.narrowerTotal,
    related: related.map(presentConcept),
    essential: linked('essential', true).map(presentConcept),
    optional: linked('optional', true).map(presentConcept),
    occupations: takers.map((link) => ({ ...presentConcept(link), relation: link.kind as 'essential' | 'optional' })),
    occupationsTotal: screen.occupationsTotal,
  }
}

export const presentFramework = (screen: FrameworkScreen): SkillFramework => ({
  id: screen.id,
  ...ownerOf(screen.organizationId),
  kind: screen.kind,
  uri: screen.uri,
  name: screen.name,
  ...(screen.publisher && { publisher: screen.publisher }),
  ...(screen.edition && { edition: screen.edition }),
  ...(screen.attribution && { attribution: screen.attribution }),
  counts: screen.counts,
  ...(screen.retiredAt && { retiredAt: screen.retiredAt.toISOString() }),
  updatedAt: screen.updatedAt.toISOString(),
})

export const presentImport = (found: SkillImport): SkillImportAnswer => ({
  id: found.id,
  ...ownerOf(found.organizationId),
  ...(found.frameworkId && { frameworkId: found.frameworkId }),
  ...(found.frameworkName && { frameworkName: found.frameworkName }),
  ...(found.format && { format: found.format }),
  source: found.source,
  state: found.state,
  rowsDone: found.rowsDone,
  counts: found.counts,
  findings: found.findings,
  findingsTotal: found.findingsTotal,
  ...(found.problem && { problem: found.problem }),
  createdAt: found.createdAt.toISOString(),
  ...(found.startedAt && { startedAt: found.startedAt.toISOString() }),
  ...(found.finishedAt && { finishedAt: found.finishedAt.toISOString() }),
})

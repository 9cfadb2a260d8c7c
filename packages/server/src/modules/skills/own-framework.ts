import type { Work } from '../../kernel/runtime.ts'
import { requirePermission } from '../organizations/index.ts'
import {
  type Framework,
  findFramework,
  retireConcept,
  upsertConcepts,
  upsertFramework,
  upsertRelations,
} from './frameworks.store.ts'
import { frameworkErrors, skillErrors } from './skills.errors.ts'
import { skillFrameworkBegun, skillRetired, skillWritten } from './skills.events.ts'
import { type ConceptScreen, findConcept } from './skills.views.ts'

/** Begins a framework of an institution's own. @returns its id */
export async function beginFramework(work: Work, organizationId: string, name: string): Promise<string> {
  await work.enter(organizationId)
  await requirePermission(work, 'skill.manage', organizationId)
  const id = work.newId('frm')
  await upsertFramework(work.db, { organizationId, id, kind: 'own', uri: `urn:cairn:${id}`, name }, work.now)
  await work.emit(skillFrameworkBegun({ frameworkId: id }))
  return id
}

export interface WriteSkill {
  label: string
  description?: string | undefined
  alternativeLabels: string[]
  code?: string | undefined
  language: string
}

/**
 * Adds a skill to a framework of one's own.
 *
 * @param broaderId under which it lies, in the same framework
 * @param publicUrl where its address is
 * @throws frameworkErrors.not_found, not_own; skillErrors.not_found
 */
export async function writeSkill(
  work: Work,
  frameworkId: string,
  { broaderId, ...skill }: WriteSkill & { broaderId?: string | undefined },
  publicUrl: string,
): Promise<string> {
  const framework = await findFramework(work.db, frameworkId)
  if (!framework) throw frameworkErrors.not_found()
  await enterOwn(work, framework, frameworkErrors.not_found)
  const id = work.newId('skl')
  const uri = `${publicUrl}/skills/${id}`
  await put(work, framework, { ...skill, id, uri })
  if (broaderId) {
    const broader = await findConcept(work.db, { id: broaderId }, skill.language)
    if (broader?.frameworkId !== frameworkId) throw skillErrors.not_found()
    const place = { organizationId: framework.organizationId, frameworkId }
    await upsertRelations(work.db, place, [{ from: uri, kind: 'broader', to: broader.uri }])
  }
  await work.emit(skillWritten({ skillId: id }))
  return id
}

/** Says anew what a skill is, in one language; other languages stay as they are. */
export async function rewriteSkill(work: Work, skillId: string, skill: WriteSkill): Promise<void> {
  const { concept, framework } = await requireOwn(work, skillId)
  await put(work, framework, { ...skill, id: skillId, uri: concept.uri })
  await work.emit(skillWritten({ skillId }))
}

/** Gives a skill up: it is no longer found, and what is aligned to it stays so. */
export async function retireSkill(work: Work, skillId: string): Promise<void> {
  const { concept } = await requireOwn(work, skillId)
  if (concept.retiredAt) return
  await retireConcept(work.db, concept.organizationId, skillId, work.now)
  await work.emit(skillRetired({ skillId }))
}

async function requireOwn(work: Work, skillId: string): Promise<{ concept: ConceptScreen; framework: Framework }> {
  const concept = await findConcept(work.db, { id: skillId }, 'en')
  const framework = concept && (await findFramework(work.db, concept.frameworkId))
  if (!concept || !framework) throw skillErrors.not_found()
  await enterOwn(work, framework, skillErrors.not_found)
  return { concept, framework }
}

/** Everybody reads frameworks; written they are by members alone, and only those that were begun here. */
async function enterOwn(
  work: Work,
  { organizationId, kind }: Framework,
  notFound: typeof skillErrors.not_found,
): Promise<void> {
  await work.enter(organizationId)
  await requirePermission(work, 'skill.manage', organizationId, notFound)
  if (kind !== 'own') throw frameworkErrors.not_own()
}

const put = (
  { db }: Work,
  { organizationId, id }: Framework,
  { label, description, alternativeLabels, code, language, ...named }: WriteSkill & { id: string; uri: string },
) =>
  upsertConcepts(db, { organizationId, frameworkId: id }, [
    {
      ...named,
      type: 'skill',
      labels: { [language]: label },
      alternativeLabels: { [language]: alternativeLabels },
      descriptions: description === undefined ? {} : { [language]: description },
      ...(code !== undefined && { code }),
    },
  ])

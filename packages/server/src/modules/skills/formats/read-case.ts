import { z } from 'zod'
import {
  type ConceptFacts,
  inPortions,
  type Portion,
  type RelationFacts,
  type RelationKind,
} from '../framework-facts.ts'

const Text = z.string().trim().min(1)
const Linked = z.object({ uri: Text.optional(), identifier: Text.optional() })
const Item = z.object({
  uri: Text.optional(),
  identifier: Text.optional(),
  fullStatement: Text,
  abbreviatedStatement: Text.optional(),
  alternativeLabel: Text.optional(),
  humanCodingScheme: Text.optional(),
  CFItemType: Text.optional(),
  notes: Text.optional(),
  language: Text.optional(),
})
const Association = z.object({
  associationType: Text,
  originNodeURI: Linked.optional(),
  destinationNodeURI: Linked.optional(),
  originNodeIdentifier: Text.optional(),
  destinationNodeIdentifier: Text.optional(),
})
const Package = z.object({
  CFDocument: z.object({
    uri: Text.optional(),
    identifier: Text.optional(),
    title: Text,
    creator: Text.optional(),
    publisher: Text.optional(),
    version: Text.optional(),
    language: Text.optional(),
    licenseURI: z.object({ title: Text.optional() }).optional(),
  }),
  CFItems: z.array(z.unknown()).default([]),
  CFAssociations: z.array(z.unknown()).default([]),
})

/** Associations that say where an item has its place; the others only that two belong together. */
const KINDS: Readonly<Record<string, RelationKind>> = {
  isChildOf: 'broader',
  isPartOf: 'broader',
  exactMatchOf: 'related',
  isRelatedTo: 'related',
  isPeerOf: 'related',
  precedes: 'related',
  replacedBy: 'related',
}

export const isCase = (value: unknown): boolean => typeof value === 'object' && value !== null && 'CFDocument' in value

/**
 * A CASE 1.0 or 1.1 package.
 *
 * @see https://www.imsglobal.org/spec/case/v1p1: CFPackage
 * @throws z.ZodError when it has no CFDocument with a title
 */
export function* readCase(value: unknown, file: string, language: string): Generator<Portion> {
  const { CFDocument: document, CFItems: items, CFAssociations: associations } = Package.parse(value)
  const framework = document.uri ?? document.identifier
  yield {
    what: 'framework',
    file,
    rows: 0,
    findings: [],
    framework: {
      uri: framework ?? `urn:case:${document.title}`,
      name: document.title,
      ...((document.publisher ?? document.creator) && { publisher: document.publisher ?? document.creator }),
      ...(document.version && { edition: document.version }),
      ...(document.licenseURI?.title && { attribution: document.licenseURI.title }),
    },
    covers: { types: ['skill', 'skill_group'], kinds: ['broader', 'related'] },
  }

  const relations = readAssociations(associations, new Set([document.uri, document.identifier]))
  const parents = new Set(relations.filter(({ kind }) => kind === 'broader').map(({ to }) => to))
  let line = 0
  for (const some of inPortions(items)) {
    const concepts: ConceptFacts[] = []
    const findings: Portion['findings'] = []
    for (const each of some) {
      line += 1
      const { data: item, error } = Item.safeParse(each)
      const uri = item?.uri ?? item?.identifier
      if (!item) findings.push({ file, line, code: 'row_malformed', detail: z.prettifyError(error) })
      else if (!uri) findings.push({ file, line, code: 'no_uri', detail: 'It has neither uri nor identifier.' })
      else concepts.push(toConcept(item, uri, parents, item.language ?? document.language ?? language))
    }
    yield { what: 'concepts', file, rows: some.length, findings, concepts }
  }
  for (const some of inPortions(relations))
    yield { what: 'relations', file, rows: some.length, findings: [], relations: some }
}

function toConcept(
  item: z.output<typeof Item>,
  uri: string,
  parents: ReadonlySet<string>,
  language: string,
): ConceptFacts {
  const isGroup = parents.has(uri) || (item.identifier !== undefined && parents.has(item.identifier))
  const others = [item.abbreviatedStatement, item.alternativeLabel].filter((text) => text !== undefined)
  return {
    uri,
    type: isGroup ? 'skill_group' : 'skill',
    labels: { [language]: item.fullStatement },
    alternativeLabels: others.length === 0 ? {} : { [language]: others },
    descriptions: item.notes ? { [language]: item.notes } : {},
    ...(item.CFItemType && { skillType: item.CFItemType }),
    ...(item.humanCodingScheme && { code: item.humanCodingScheme }),
  }
}

/** Those between items; what hangs on the document itself is at the top. */
function readAssociations(values: readonly unknown[], document: ReadonlySet<string | undefined>): RelationFacts[] {
  return values.flatMap((value) => {
    const { data } = Association.safeParse(value)
    const from = data?.originNodeURI?.uri ?? data?.originNodeURI?.identifier ?? data?.originNodeIdentifier
    const to = data?.destinationNodeURI?.uri ?? data?.destinationNodeURI?.identifier ?? data?.destinationNodeIdentifier
    const kind = data && KINDS[data.associationType]
    return from && to && kind && !document.has(to) ? [{ from, kind, to }] : []
  })
}

import type { DocumentLoader } from '../../contexts/document-loader.ts'
import { CredentialError } from '../../errors.ts'
import { isJsonObject, type JsonObject, type JsonValue, jsonEquals, textOf } from '../../json.ts'
import { expand } from '../expand.ts'

/** A document in which every node has an id; those that had none, one that begins with `prefix`. */
export interface Skolemized {
  readonly document: JsonObject
  readonly expanded: readonly JsonObject[]
  readonly prefix: string
}

/**
 * Gives an id to every nameless node of a document, so that its parts can be taken apart and still be recognized.
 *
 * The ids are put where the document is written, not where it is expanded: compacting it again, as the specification
 * does, changes the shape that JSON pointers rely on, and fails for ordered lists. Which objects are nodes depends on
 * the contexts, so expansion is asked: an id that does not come out as one (in JSON literals or language maps) is taken
 * back, and in the end both documents must expand to the same.
 *
 * @throws CredentialError `credential.malformed` for documents that name blank nodes or where this cannot be done; what
 *   expansion throws
 * @see https://www.w3.org/TR/vc-di-ecdsa/#skolemizecompactjsonld
 */
export async function skolemize(document: JsonObject, documentLoader: DocumentLoader): Promise<Skolemized> {
  const prefix = unusedPrefix(document)
  const plain = await expand(document, documentLoader)
  let named = nameNodes(document, prefix, () => true)
  let expanded = await expand(named, documentLoader)
  const ids = idsOf(expanded)
  const nodesAlone = nameNodes(document, prefix, (id) => ids.has(id))
  if (!jsonEquals(nodesAlone, named)) {
    named = nodesAlone
    expanded = await expand(named, documentLoader)
  }
  if ([...ids].some((id) => id.startsWith('_:')))
    throw new CredentialError('credential.malformed', 'It names blank nodes.')
  if (!jsonEquals(withoutNames(expanded, prefix), plain))
    throw new CredentialError('credential.malformed', 'Its nodes cannot be told apart by their contexts.')
  return { document: named, expanded, prefix }
}

function unusedPrefix(document: JsonObject): string {
  const text = JSON.stringify(document)
  let prefix = 'urn:bnid:'
  while (text.includes(prefix)) prefix += '_'
  return prefix
}

const notNodes = ['id', '@id', '@value', '@list', '@set']

/** Copies a document; objects get an id where they have none and `isNode` has nothing against it. */
function nameNodes(document: JsonObject, prefix: string, isNode: (id: string) => boolean): JsonObject {
  let count = 0
  const visit = (value: JsonValue | undefined): JsonValue | undefined => {
    if (Array.isArray(value)) return value.map(visit) as JsonValue
    if (!isJsonObject(value)) return value
    const id = `${prefix}${count++}`
    const members = Object.entries(value).map(([key, item]) => [key, key === '@context' ? item : visit(item)] as const)
    const copy = Object.fromEntries(members) as JsonObject
    return notNodes.some((key) => Object.hasOwn(value, key)) || !isNode(id) ? copy : { ...copy, id }
  }
  return visit(document) as JsonObject
}

function idsOf(expanded: JsonValue | undefined, found: Set<string> = new Set()): Set<string> {
  if (Array.isArray(expanded)) for (const item of expanded) idsOf(item, found)
  else if (isJsonObject(expanded)) {
    if (typeof expanded['@id'] === 'string') found.add(expanded['@id'])
    for (const [key, item] of Object.entries(expanded)) if (key !== '@value') idsOf(item, found)
  }
  return found
}

function withoutNames(expanded: JsonValue | undefined, prefix: string): JsonValue | undefined {
  if (Array.isArray(expanded)) return expanded.map((item) => withoutNames(item, prefix)) as JsonValue
  if (!isJsonObject(expanded)) return expanded
  const members = Object.entries(expanded).filter(([key, item]) => key !== '@id' || !textOf(item).startsWith(prefix))
  return Object.fromEntries(members.map(([key, item]) => [key, withoutNames(item, prefix)])) as JsonObject
}

import { vc1Context, vcContext } from '../contexts/names.ts'
import { asList, type JsonObject, type JsonValue } from '../json.ts'
import { escapePointer } from '../model/shape.ts'
import type { FindingCode } from './codes.ts'

/*
 * JSON-LD signs statements, not text: the same statements can be written with other words, and a reader who looks for
 * the usual ones then misses some, the end of validity for instance. What is shown must be what was signed, so only the
 * usual spelling is read.
 */

export interface Disguise {
  readonly code: FindingCode
  readonly pointer: string
  readonly detail?: string
}

/** Terms of the built-in contexts that say the same as another: the second of each pair is the usual one (held by a test). */
export const aliases: ReadonlyMap<string, string> = new Map([
  ['Achievement', 'achievement'],
  ['Address', 'address'],
  ['Criteria', 'criteria'],
  ['GeoCoordinates', 'geo'],
  ['Image', 'image'],
  ['Profile', 'creator'],
])

const ofValues = new Set(['@value', '@language', '@direction'])
const credentialMembers = new Set(['endorsement', 'verifiableCredential'])

/**
 * The first place where the document says something in another way than it seems: a context inside, a JSON-LD keyword or
 * a written-out address for a plain term, a second word for the same thing.
 *
 * Credentials within the credential (endorsements, the contents of a record) bring contexts of their own; those are
 * gathered in `contexts`. The document's own context is looked at elsewhere.
 */
export function findDisguise(document: JsonObject, contexts: string[]): Disguise | undefined {
  const path: Path = []
  const code = searchObject(document, { contexts, path }, { isWhole: true })
  return code && { code, pointer: toPointer(path) }
}

/** The same for the proofs of a document. */
export function findDisguiseIn(proofs: readonly unknown[], contexts: string[]): Disguise | undefined {
  const path: Path = ['proof']
  const code = search(proofs, { contexts, path }, false)
  return code && { code, pointer: toPointer(path) }
}

interface Found {
  readonly contexts: string[]
  /** the keys that lead to what was found; as it was before when nothing was */
  readonly path: Path
}

function search(value: unknown, found: Found, isCredential: boolean): FindingCode | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  return Array.isArray(value)
    ? searchList(value, found, isCredential)
    : searchObject(value as JsonObject, found, { isCredential })
}

function searchObject(
  object: JsonObject,
  found: Found,
  { isWhole = false, isCredential = false },
): FindingCode | undefined {
  for (const key of Object.keys(object)) {
    if (key === '@context' && (isWhole || (isCredential && noteContexts(object[key], found.contexts)))) continue
    found.path.push(key)
    const code = codeOf(key, object) ?? search(object[key], found, credentialMembers.has(key))
    if (code) return code
    found.path.pop()
  }
  return undefined
}

/** Are these the contexts of a credential, all named? */
function noteContexts(value: JsonValue | undefined, contexts: string[]): boolean {
  const names = asList(value)
  if ((names[0] !== vcContext && names[0] !== vc1Context) || !names.every((name) => typeof name === 'string'))
    return false
  contexts.push(...names)
  return true
}

function searchList(list: readonly unknown[], found: Found, isCredential: boolean): FindingCode | undefined {
  for (let index = 0; index < list.length; index++) {
    found.path.push(index)
    const code = search(list[index], found, isCredential)
    if (code) return code
    found.path.pop()
  }
  return undefined
}

/** The keys and positions that lead somewhere. */
type Path = (string | number)[]

const toPointer = (path: Path) => path.map((step) => `/${escapePointer(String(step))}`).join('')

function codeOf(key: string, holder: object): FindingCode | undefined {
  if (key === '@context') return 'context.nested'
  if (key.startsWith('@')) return ofValues.has(key) && '@value' in holder ? undefined : 'context.keyword'
  return key.includes(':') || aliases.has(key) ? 'credential.reshaped' : undefined
}

/**
 * The first part of the document that has the id of the whole: members could be moved from one to the other without a
 * trace. An endorsement may name what it endorses, if it says nothing else about it.
 */
export function findDoubleOf(document: JsonObject): Disguise | undefined {
  const { id } = document
  const path: Path = []
  const leadsToDouble = (step: string | number, item: unknown): boolean => {
    if (typeof item !== 'object' || item === null) return false
    path.push(step)
    if (holdsDouble(item)) return true
    path.pop()
    return false
  }
  const holdsDouble = (value: object): boolean => {
    if (Array.isArray(value)) return value.some((item, index) => leadsToDouble(index, item))
    const keys = Object.keys(value)
    if ((value as JsonObject).id === id && !keys.every((key) => naming.has(key))) return true
    return keys.some((key) => leadsToDouble(key, (value as JsonObject)[key]))
  }
  const isDouble = Object.keys(document).some((key) => key !== '@context' && leadsToDouble(key, document[key]))
  if (id === undefined || !isDouble) return undefined
  return { code: 'credential.reshaped', pointer: toPointer(path), detail: 'A part of it has the id of the whole.' }
}

const naming = new Set(['id', 'type', 'endorsementComment'])

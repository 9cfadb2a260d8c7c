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

/** What a walk through a document and its proofs gathers on the way. */
export interface Gathered {
  /** of the document */
  readonly id: JsonValue | undefined
  /** the contexts of credentials within the credential, which bring their own */
  readonly contexts: string[]
  /** Does that id stand in some part of the document, too? */
  repeatsId: boolean
}

/**
 * The first place where the document says something in another way than it seems: a context inside, a JSON-LD keyword or
 * a written-out address for a plain term, a second word for the same thing.
 *
 * The document's own context is looked at elsewhere.
 */
export function findDisguise(document: JsonObject, gathered: Gathered): Disguise | undefined {
  return toDisguise(searchObject(document, gathered, 'whole'), '')
}

/** The same for the proofs of a document. */
export function findDisguiseIn(proofs: readonly unknown[], gathered: Gathered): Disguise | undefined {
  return toDisguise(search(proofs, gathered, 'part'), '/proof')
}

/** What was found, and the steps that lead there, the last one first: they are only written down on the way back. */
interface Found {
  readonly code: FindingCode
  readonly path: (string | number)[]
}

function toDisguise(found: Found | undefined, start: string): Disguise | undefined {
  return found && { code: found.code, pointer: start + toPointer(found.path.reverse()) }
}

/** What an object is to the document: all of it, perhaps a credential within it, or something else in it. */
type Role = 'whole' | 'credential' | 'part'

function search(value: object, gathered: Gathered, role: Role): Found | undefined {
  if (!Array.isArray(value)) return searchObject(value as JsonObject, gathered, role)
  for (let index = 0; index < value.length; index++) {
    const item: unknown = value[index]
    const found = typeof item === 'object' && item !== null ? search(item, gathered, role) : undefined
    if (found) return behind(index, found)
  }
  return undefined
}

function searchObject(object: JsonObject, gathered: Gathered, role: Role): Found | undefined {
  for (const key in object) {
    const value = object[key]
    if (!plainKeys.has(key)) {
      if (key === '@context' && isOwnContext(value, gathered, role)) continue
      const code = codeOf(key, object)
      if (code) return { code, path: [key] }
    }
    if (typeof value === 'object' && value !== null) {
      const found = search(value, gathered, credentialMembers.has(key) ? 'credential' : 'part')
      if (found) return behind(key, found)
    }
    if (key === 'id' && value === gathered.id && role !== 'whole') gathered.repeatsId = true
  }
  return undefined
}

function behind(step: string | number, found: Found): Found {
  found.path.push(step)
  return found
}

/** Is it the context of the document, or are these the contexts of a credential in it, all named? */
function isOwnContext(value: JsonValue | undefined, { contexts }: Gathered, role: Role): boolean {
  if (role !== 'credential') return role === 'whole'
  const names = asList(value)
  if ((names[0] !== vcContext && names[0] !== vc1Context) || !names.every((name) => typeof name === 'string'))
    return false
  contexts.push(...names)
  return true
}

const toPointer = (path: readonly (string | number)[]) => path.map((step) => `/${escapePointer(String(step))}`).join('')

/** Keys that were looked at before: credentials use the same few, so the first ones are remembered. */
const plainKeys = new Set<string>()
const [mostKeys, longestKey] = [1_000, 64]

function codeOf(key: string, holder: object): FindingCode | undefined {
  if (key === '@context') return 'context.nested'
  if (key.startsWith('@')) return ofValues.has(key) && '@value' in holder ? undefined : 'context.keyword'
  if (key.includes(':') || aliases.has(key)) return 'credential.reshaped'
  if (plainKeys.size < mostKeys && key.length <= longestKey) plainKeys.add(key)
  return undefined
}

/**
 * The first part of the document that has the id of the whole: members could be moved from one to the other without a
 * trace. An endorsement may name what it endorses, if it says nothing else about it.
 */
export function findDoubleOf(document: JsonObject): Disguise | undefined {
  const { id } = document
  const path: (string | number)[] = []
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

import { vc1Context, vcContext } from '../contexts/names.ts'
import { asList, isJsonObject, type JsonObject, type JsonValue } from '../json.ts'
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
 * gathered in `contexts`.
 */
export function findDisguise(
  value: unknown,
  contexts: string[],
  pointer = '',
  isCredential = false,
): Disguise | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, item] of Object.entries(value)) {
    const at = `${pointer}/${escapePointer(key)}`
    const names = isCredential && key === '@context' ? asList(item as JsonValue) : undefined
    if ((names?.[0] === vcContext || names?.[0] === vc1Context) && names.every((name) => typeof name === 'string')) {
      contexts.push(...names)
      continue
    }
    const code = Array.isArray(value) ? undefined : codeOf(key, value)
    if (code) return { code, pointer: at }
    const found = findDisguise(item, contexts, at, credentialMembers.has(key) || (isCredential && Array.isArray(value)))
    if (found) return found
  }
  return undefined
}

function codeOf(key: string, holder: object): FindingCode | undefined {
  if (key === '@context') return 'context.nested'
  if (key.startsWith('@')) return ofValues.has(key) && '@value' in holder ? undefined : 'context.keyword'
  return key.includes(':') || aliases.has(key) ? 'credential.reshaped' : undefined
}

/**
 * The first part of the document that has the id of the whole: members could be moved from one to the other without a
 * trace. An endorsement may name what it endorses, if it says nothing else about it.
 */
export function findDoubleOf({ id, ...members }: JsonObject): Disguise | undefined {
  const search = (value: unknown, pointer: string): Disguise | undefined => {
    if (typeof value !== 'object' || value === null) return undefined
    if (isJsonObject(value) && value.id === id && !Object.keys(value).every((key) => naming.has(key))) {
      return { code: 'credential.reshaped', pointer, detail: 'A part of it has the id of the whole.' }
    }
    for (const [key, item] of Object.entries(value)) {
      const found = search(item, `${pointer}/${escapePointer(key)}`)
      if (found) return found
    }
    return undefined
  }
  return id === undefined ? undefined : search(members, '')
}

const naming = new Set(['id', 'type', 'endorsementComment'])

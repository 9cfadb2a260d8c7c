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
 * gathered in `contexts`.
 *
 * @param pointer to the value, where that is a part of the document
 */
export function findDisguise(value: unknown, contexts: string[], pointer = ''): Disguise | undefined {
  const path: Path = []
  const code = search(value, { contexts, path }, false)
  return code && { code, pointer: pointer + toPointer(path) }
}

/** @param path gets the keys that lead to what was found, and is as it was when nothing was */
function search(
  value: unknown,
  found: { readonly contexts: string[]; readonly path: Path },
  isCredential: boolean,
): FindingCode | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value)) return searchList(value, found, isCredential)
  for (const key of Object.keys(value)) {
    const item = (value as Record<string, JsonValue>)[key]!
    const names = isCredential && key === '@context' ? asList(item) : undefined
    if ((names?.[0] === vcContext || names?.[0] === vc1Context) && names.every((name) => typeof name === 'string')) {
      found.contexts.push(...names)
      continue
    }
    found.path.push(key)
    const code = codeOf(key, value) ?? search(item, found, credentialMembers.has(key))
    if (code) return code
    found.path.pop()
  }
  return undefined
}

function searchList(
  list: readonly unknown[],
  found: { readonly contexts: string[]; readonly path: Path },
  isCredential: boolean,
): FindingCode | undefined {
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
export function findDoubleOf({ id, ...members }: JsonObject): Disguise | undefined {
  const path: Path = []
  const leadsToDouble = (step: string | number, item: unknown): boolean => {
    if (typeof item !== 'object' || item === null) return false
    path.push(step)
    if (hasDouble(item)) return true
    path.pop()
    return false
  }
  const hasDouble = (value: object): boolean => {
    if (Array.isArray(value)) return value.some((item, index) => leadsToDouble(index, item))
    const keys = Object.keys(value)
    if ((value as JsonObject).id === id && !keys.every((key) => naming.has(key))) return true
    return keys.some((key) => leadsToDouble(key, (value as JsonObject)[key]))
  }
  if (id === undefined || !hasDouble(members)) return undefined
  return { code: 'credential.reshaped', pointer: toPointer(path), detail: 'A part of it has the id of the whole.' }
}

const naming = new Set(['id', 'type', 'endorsementComment'])

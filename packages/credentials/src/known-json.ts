import { isPlainObject } from './json.ts'

/*
 * JSON that is compared with other JSON again and again.
 */

type JsonObject = Readonly<Record<string, unknown>>

/** Characters of its texts: longer ones are not kept, so that what is remembered stays small. */
const longest = 8_000

/** JSON, laid out to be compared with: a copy, because whoever owns the document may change it. */
type Known = string | number | boolean | null | KnownObject | KnownList
export interface KnownObject {
  readonly keys: readonly string[]
  readonly values: readonly Known[]
}
type KnownList = readonly Known[]

/** `undefined` for what is too long to be kept, or has characters on which the order of statements may depend. */
export function layOut(value: JsonObject): { value: KnownObject; depth: number } | undefined {
  let left = longest
  let depth = 0

  function copy(from: unknown, level: number): Known {
    if (typeof from === 'string') left -= hasOrderOfItsOwn(from) ? longest : from.length
    if (left < 0 || typeof from !== 'object' || from === null) return from as Known
    return Array.isArray(from) ? from.map((item) => copy(item, level)) : copyObject(from as JsonObject, level + 1)
  }

  function copyObject(from: JsonObject, level: number): KnownObject {
    depth = Math.max(depth, level)
    const keys = Object.keys(from)
    return { keys: keys.map((key) => copy(key, level) as string), values: keys.map((key) => copy(from[key], level)) }
  }

  const copied = copyObject(value, 0)
  return left < 0 ? undefined : { value: copied, depth: depth + 1 }
}

const hasOrderOfItsOwn = (text: string) => /[\ud800-\uffff]/.test(text)

/** Is it the same JSON, with its members in the same order? */
export function isKnown(known: Known, value: unknown): boolean {
  if (typeof known !== 'object' || known === null) return known === value
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(known)) return Array.isArray(value) && areKnown(known, value)
  if (!isPlainObject(value)) return false
  const { keys, values } = known as KnownObject
  let at = 0
  for (const key in value) {
    if (key !== keys[at] || !isKnown(values[at]!, (value as Record<string, unknown>)[key])) return false
    at++
  }
  return at === keys.length
}

function areKnown(known: KnownList, value: readonly unknown[]): boolean {
  if (known.length !== value.length) return false
  for (let index = 0; index < known.length; index++) if (!isKnown(known[index]!, value[index])) return false
  return true
}

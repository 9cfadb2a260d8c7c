/** JSON as a type. `undefined` is allowed as a value and means "not there", as `JSON.stringify` has it. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject
export type JsonObject = { readonly [key: string]: JsonValue | undefined }

/** Is it an object with keys: not null, not a list? */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Is it an object as JSON has them, of no class? */
export function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** JSON-LD writes one value and a list of one alike: always the list. Absent is the empty list. */
export function asList<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return []
  return Array.isArray(value) ? (value as readonly T[]) : [value as T]
}

/** The same value without keys that are `undefined`, at any depth: itself, where there are none. */
export function withoutUndefined<T>(value: T): T {
  if (!holdsUndefined(value)) return value
  if (Array.isArray(value)) return value.map(withoutUndefined) as T
  const entries = Object.entries(value as object).filter(([, item]) => item !== undefined)
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutUndefined(item)])) as T
}

function holdsUndefined(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  // most of what an object holds are texts, which are not worth a call each
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === 'object' && holdsUndefined(item)) return true
    return false
  }
  for (const key in value) {
    const item = (value as Record<string, unknown>)[key]
    if (item === undefined || (typeof item === 'object' && holdsUndefined(item))) return true
  }
  return false
}

/**
 * A value as text, for comparing and for telling what was found: a text as it is, anything else as JSON. `String` would
 * call an object's own `toString`, and strangers write what they like there.
 */
export function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)
}

/** Equal as JSON values: the order of keys does not matter, the order of lists does. */
export function jsonEquals(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => jsonEquals(item, right[index]))
  }
  if (!isJsonObject(left) || !isJsonObject(right)) return left === right
  const keys = Object.keys(left)
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && jsonEquals(left[key], right[key]))
  )
}

import { isJsonObject } from '../json.ts'
import { parseDateTimeStamp } from './date-time.ts'

/** What is wrong, and where: a JSON pointer (RFC 6901), the empty one for the whole document. */
export interface Fault {
  readonly pointer: string
  readonly message: string
}

/** Looks at one value and adds what is wrong with it to the list. */
export type Shape = (value: unknown, pointer: string, faults: Fault[]) => void

const fault = (faults: Fault[], pointer: string, message: string) => void faults.push({ pointer, message })

export const text: Shape = (value, pointer, faults) => {
  if (typeof value !== 'string') fault(faults, pointer, 'must be text')
}

export const nonEmptyText: Shape = (value, pointer, faults) => {
  if (typeof value !== 'string' || value === '') fault(faults, pointer, 'must be text that is not empty')
}

/** An absolute URI: a scheme, a colon, and something without spaces behind it. */
export const uri: Shape = (value, pointer, faults) => {
  if (typeof value !== 'string' || !/^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/.test(value)) {
    fault(faults, pointer, 'must be an absolute URI')
  }
}

export const dateTime: Shape = (value, pointer, faults) => {
  if (!parseDateTimeStamp(value)) fault(faults, pointer, 'must be a real date with time and zone')
}

export const date: Shape = (value, pointer, faults) => {
  if (typeof value !== 'string' || !parseDateTimeStamp(`${value}T00:00:00Z`))
    fault(faults, pointer, 'must be a real date')
}

export const finiteNumber: Shape = (value, pointer, faults) => {
  if (typeof value !== 'number') fault(faults, pointer, 'must be a number')
}

export const boolean: Shape = (value, pointer, faults) => {
  if (typeof value !== 'boolean') fault(faults, pointer, 'must be true or false')
}

export const anything: Shape = () => undefined

/** One of these words, or, where the list is open, one that begins with `ext:`. */
export function oneOf(words: readonly string[], { extensible = false } = {}): Shape {
  return (value, pointer, faults) => {
    if (typeof value === 'string' && (words.includes(value) || (extensible && /^ext:[A-Za-z0-9._-]+$/.test(value))))
      return
    fault(faults, pointer, `must be ${words.length > 4 ? 'a word of its vocabulary' : words.join(' or ')}`)
  }
}

/** A list of one and more. JSON-LD lets a list of one stand as the thing itself, and so do we when reading. */
export function setOf(shape: Shape, { most = Number.POSITIVE_INFINITY, allowEmpty = true } = {}): Shape {
  return (value, pointer, faults) => {
    if (!Array.isArray(value)) return shape(value, pointer, faults)
    if (value.length > most) return fault(faults, pointer, `must not hold more than ${most}`)
    if (value.length === 0 && !allowEmpty) return fault(faults, pointer, 'must not be empty')
    value.forEach((item, index) => {
      shape(item, `${pointer}/${index}`, faults)
    })
  }
}

/** `type`: text or a list of texts, with all of `required` and at least one of `anyOf`. */
export function types({
  required = [],
  anyOf = [],
}: {
  required?: readonly string[]
  anyOf?: readonly string[]
}): Shape {
  return (value, pointer, faults) => {
    const list: readonly unknown[] = Array.isArray(value) ? value : [value]
    if (list.length === 0 || !list.every((item) => typeof item === 'string' && item !== '')) {
      return fault(faults, pointer, 'must be the name of a type, or a list of them')
    }
    for (const name of required) if (!list.includes(name)) fault(faults, pointer, `must contain ${name}`)
    if (anyOf.length > 0 && !anyOf.some((name) => list.includes(name)))
      fault(faults, pointer, `must contain ${anyOf.join(' or ')}`)
  }
}

/** The first shape that finds nothing wrong; if none does, what the last finds. */
export function either(...shapes: readonly Shape[]): Shape {
  return (value, pointer, faults) => {
    let found: Fault[] = []
    for (const shape of shapes) {
      found = []
      shape(value, pointer, found)
      if (found.length === 0) return
    }
    faults.push(...found)
  }
}

/** All of these. */
export function all(...shapes: readonly Shape[]): Shape {
  return (value, pointer, faults) => {
    for (const shape of shapes) shape(value, pointer, faults)
  }
}

export interface Members {
  readonly required?: Readonly<Record<string, Shape>>
  readonly optional?: Readonly<Record<string, Shape>>
}

/** An object with these members. Others are left alone: JSON-LD decides whether they mean something. */
export function object({ required = {}, optional = {} }: Members): Shape {
  const toMembers = (shapes: Readonly<Record<string, Shape>>, isRequired: boolean) =>
    Object.entries(shapes).map(([name, shape]) => ({ name, step: `/${escapePointer(name)}`, isRequired, shape }))
  const members = [...toMembers(required, true), ...toMembers(optional, false)]
  return (value, pointer, faults) => {
    if (!isJsonObject(value)) return fault(faults, pointer, 'must be an object')
    for (const { name, step, isRequired, shape } of members) {
      if (Object.hasOwn(value, name)) shape(value[name], pointer + step, faults)
      else if (isRequired) fault(faults, pointer, `must have "${name}"`)
    }
  }
}

/** `null` means nothing in JSON-LD and is therefore not signed: it may stand nowhere. */
export const withoutNull: Shape = (value, pointer, faults) => {
  if (holdsNull(value)) noteNulls(value, pointer, faults)
}

/** Nearly nothing does, so no pointer is written before it is known that one is needed. */
function holdsNull(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === null
  if (Array.isArray(value)) return value.some(holdsNull)
  for (const key in value) if (holdsNull((value as Record<string, unknown>)[key])) return true
  return false
}

const noteNulls: Shape = (value, pointer, faults) => {
  if (value === null) return fault(faults, pointer, 'must not be null')
  if (typeof value !== 'object') return
  for (const [key, item] of Object.entries(value)) noteNulls(item, `${pointer}/${escapePointer(key)}`, faults)
}

export function escapePointer(key: string): string {
  // hardly any key has them, and asking is cheaper than writing anew
  return key.includes('~') || key.includes('/') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key
}

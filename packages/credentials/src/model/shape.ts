import { createCache } from '../cache.ts'
import { isJsonObject, type JsonObject } from '../json.ts'
import { isKnown, type KnownObject, layOut } from '../known-json.ts'
import { isDateTimeStamp } from './date-time.ts'

/** What is wrong, and where: a JSON pointer (RFC 6901), the empty one for the whole document. */
export interface Fault {
  readonly pointer: string
  readonly message: string
}

/** Where a value stands, and what was found wrong so far. */
export interface Place {
  readonly pointer: string
  readonly faults: Fault[]
}

/**
 * Is this value as it must be? With a place, all that is wrong is noted there; without one, only the answer counts, and
 * no pointer is written that nobody reads.
 */
export type Shape = (value: unknown, place?: Place) => boolean

/** What is wrong with a value, in the order in which its shape names its members. Nearly always nothing. */
export function faultsIn(value: unknown, shape: Shape, pointer = ''): Fault[] {
  const faults: Fault[] = []
  if (!shape(value)) shape(value, { pointer, faults })
  return faults
}

/** "No, for this reason": noted where there is a place for it, at a member of the value when a step leads there. */
export function fault(place: Place | undefined, message: string, step = ''): false {
  place?.faults.push({ pointer: place.pointer + step, message })
  return false
}

/** The place of a member. */
export function at(place: Place | undefined, step: string | number): Place | undefined {
  return place && { pointer: `${place.pointer}/${step}`, faults: place.faults }
}

export const text: Shape = (value, place) => typeof value === 'string' || fault(place, 'must be text')

export const nonEmptyText: Shape = (value, place) =>
  (typeof value === 'string' && value !== '') || fault(place, 'must be text that is not empty')

const absoluteUri = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/

/** An absolute URI: a scheme, a colon, and something without spaces behind it. */
export const uri: Shape = (value, place) =>
  (typeof value === 'string' && absoluteUri.test(value)) || fault(place, 'must be an absolute URI')

export const dateTime: Shape = (value, place) =>
  isDateTimeStamp(value) || fault(place, 'must be a real date with time and zone')

export const date: Shape = (value, place) =>
  (typeof value === 'string' && isDateTimeStamp(`${value}T00:00:00Z`)) || fault(place, 'must be a real date')

export const finiteNumber: Shape = (value, place) => typeof value === 'number' || fault(place, 'must be a number')

export const boolean: Shape = (value, place) => typeof value === 'boolean' || fault(place, 'must be true or false')

export const anything: Shape = () => true

/** One of these words, or, where the list is open, one that begins with `ext:`. */
export function oneOf(words: readonly string[], { extensible = false } = {}): Shape {
  const known: ReadonlySet<unknown> = new Set(words)
  const message = `must be ${words.length > 4 ? 'a word of its vocabulary' : words.join(' or ')}`
  return (value, place) =>
    known.has(value) ||
    (extensible && typeof value === 'string' && /^ext:[A-Za-z0-9._-]+$/.test(value)) ||
    fault(place, message)
}

/** A list of one and more. JSON-LD lets a list of one stand as the thing itself, and so do we when reading. */
export function setOf(shape: Shape, { most = Number.POSITIVE_INFINITY, allowEmpty = true } = {}): Shape {
  return (value, place) => {
    if (!Array.isArray(value)) return shape(value, place)
    if (value.length > most) return fault(place, `must not hold more than ${most}`)
    if (value.length === 0 && !allowEmpty) return fault(place, 'must not be empty')
    let isGood = true
    for (let index = 0; index < value.length; index++) isGood = shape(value[index], at(place, index)) && isGood
    return isGood
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
  return (value, place) => {
    const list: readonly unknown[] = Array.isArray(value) ? value : [value]
    if (list.length === 0 || !list.every(isTypeName))
      return fault(place, 'must be the name of a type, or a list of them')
    let isGood = true
    for (const name of required) isGood = (list.includes(name) || fault(place, `must contain ${name}`)) && isGood
    if (anyOf.length === 0 || anyOf.some((name) => list.includes(name))) return isGood
    return fault(place, `must contain ${anyOf.join(' or ')}`)
  }
}

const isTypeName = (item: unknown) => typeof item === 'string' && item !== ''

/** The first shape that finds nothing wrong; if none does, what the last finds. */
export function either(...shapes: readonly Shape[]): Shape {
  return (value, place) => {
    for (const shape of shapes) if (shape(value)) return true
    return place ? shapes.at(-1)!(value, place) : false
  }
}

/** All of these. */
export function all(...shapes: readonly Shape[]): Shape {
  return (value, place) => {
    let isGood = true
    for (const shape of shapes) isGood = shape(value, place) && isGood
    return isGood
  }
}

export interface Members {
  readonly required?: Readonly<Record<string, Shape>>
  readonly optional?: Readonly<Record<string, Shape>>
}

/** An object with these members. Others are left alone: JSON-LD decides whether they mean something. */
export function object({ required = {}, optional = {} }: Members): Shape {
  const members = [...toMembers(required, true), ...toMembers(optional, false)]
  const known = new Map<string, Member>()
  for (const member of members) known.set(member.name, both(known.get(member.name), member))
  const mustHave = Object.keys(required).length

  /** Objects leave out most of what they may have, so each is asked for what it has. */
  function holds(value: JsonObject): boolean {
    let found = 0
    for (const key in value) {
      const member = known.get(key)
      if (!member) continue
      if (!member.shape(value[key])) return false
      if (member.isRequired) found++
    }
    return found === mustHave
  }

  function noteFaults(value: JsonObject, place: Place): false {
    for (const { name, shape, isRequired } of members) {
      if (Object.hasOwn(value, name)) shape(value[name], at(place, escapePointer(name)))
      else if (isRequired) fault(place, `must have "${name}"`)
    }
    return false
  }

  return (value, place) => {
    if (!isJsonObject(value)) return fault(place, 'must be an object')
    return holds(value) || (place !== undefined && noteFaults(value, place))
  }
}

/** How many objects each such shape remembers, and the longest id of one. */
const [mostRemembered, longestId] = [100, 1_000]

/**
 * A shape of objects that many documents hold word for word, such as the achievement of a thousand badges: found good
 * twice, it is only compared from then on.
 */
export function remembered(shape: Shape): Shape {
  const good = createCache<KnownObject | 'seen'>(mostRemembered)
  return (value, place) => {
    const id = isJsonObject(value) ? value.id : undefined
    if (place || typeof id !== 'string' || id.length > longestId) return shape(value, place)
    const known = good.peek(id)
    if (typeof known === 'object' && isKnown(known, value)) return true
    if (!shape(value)) return false
    good.put(id, (known === 'seen' && layOut(value as JsonObject)?.value) || 'seen')
    return true
  }
}

interface Member {
  readonly name: string
  readonly shape: Shape
  readonly isRequired: boolean
}

function toMembers(shapes: Readonly<Record<string, Shape>>, isRequired: boolean): Member[] {
  return Object.entries(shapes).map(([name, shape]) => ({ name, shape, isRequired }))
}

/** A member may be named twice: as required, and with what else it must be. */
function both(first: Member | undefined, second: Member): Member {
  if (!first || first.shape === second.shape) return first ?? second
  return { ...first, shape: all(first.shape, second.shape) }
}

export function escapePointer(key: string): string {
  // hardly any key has them, and asking is cheaper than writing anew
  return key.includes('~') || key.includes('/') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key
}

import { isJsonObject, type JsonObject, type JsonValue } from '../../json.ts'

/** Names of holes, each with the place of its value as a JSON pointer. */
export type Holes = Readonly<Record<string, string>>

/**
 * What goes into the holes: any JSON for each name. A name that is absent takes the member away, as if the credential
 * had never had it.
 */
export type Facts = Readonly<Record<string, JsonValue | undefined>>

/** A hole with its path. */
export interface Hole {
  readonly name: string
  readonly path: readonly string[]
}

/**
 * Holes as paths, in the order of the credential.
 *
 * @throws RangeError for a pointer that leads nowhere, into a list, or into another hole
 */
export function parseHoles(credential: JsonObject, holes: Holes): Hole[] {
  const parsed = Object.entries(holes).map(([name, pointer]) => ({ name, path: parsePointer(pointer) }))
  for (const { name, path } of parsed) {
    if (!hasMember(credential, path) || path[0] === '@context') {
      throw new RangeError(`The hole ${name} is not at a member of the credential`)
    }
    const around = parsed.find((other) => other.name !== name && other.path.every((key, at) => path[at] === key))
    if (around) throw new RangeError(`The hole ${name} lies in the hole ${around.name}`)
  }
  return parsed
}

function parsePointer(pointer: string): string[] {
  if (!/^(\/[^/]*)+$/.test(pointer)) throw new RangeError(`${pointer} is not a JSON pointer`)
  const keys = pointer.slice(1).split('/')
  return keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function hasMember(credential: JsonObject, path: readonly string[]): boolean {
  let value: unknown = credential
  for (const [index, key] of path.entries()) {
    const isLast = index === path.length - 1
    if (Array.isArray(value) ? isLast : !isJsonObject(value)) return false
    if (!Object.hasOwn(value as object, key)) return false
    value = (value as Record<string, unknown>)[key]
  }
  return true
}

/** The credential with its holes filled. What it shares with the template must not be changed. */
export function fillHoles(credential: JsonObject, holes: readonly Hole[], facts: Facts): JsonObject {
  let filled = credential
  for (const { name, path } of holes) filled = withMember(filled, path, 0, facts[name]) as JsonObject
  return filled
}

function withMember(value: unknown, path: readonly string[], at: number, member: unknown): unknown {
  const key = path[at]!
  if (Array.isArray(value)) return value.with(Number(key), withMember(value[Number(key)], path, at + 1, member))
  const record = value as Record<string, unknown>
  if (at < path.length - 1) return { ...record, [key]: withMember(record[key], path, at + 1, member) }
  if (member !== undefined) return { ...record, [key]: member }
  const { [key]: _, ...rest } = record
  return rest
}

import { CredentialError } from '../../errors.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../json.ts'
import { mostPointers, parsePointer } from './pointers.ts'

/** What is chosen of a value: all of it, or some of its members. */
interface Choice {
  isWhole: boolean
  readonly members: Map<string, Choice>
}

/** Members that say what an object is, and by which words: they come along, whole, with whatever is chosen of it. */
const identity = new Set(['@context', '@id', '@type', 'id', 'type'])

/**
 * The part of a document that these JSON pointers lead to, with the ids and types of all objects on the way.
 *
 * @returns `undefined` when there are no pointers
 * @throws CredentialError `pointer.malformed`, `pointer.not_found`, `pointer.too_many`
 * @see https://www.w3.org/TR/vc-di-ecdsa/#selectjsonld
 */
export function select(document: JsonObject, pointers: readonly string[]): JsonObject | undefined {
  if (pointers.length === 0) return undefined
  if (pointers.length > mostPointers) throw new CredentialError('pointer.too_many', `More than ${mostPointers}.`)
  const root: Choice = { isWhole: false, members: new Map() }
  for (const pointer of pointers) choose(root, parsePointer(pointer))
  return pick(document, root, '') as JsonObject
}

function choose(root: Choice, path: readonly string[]): void {
  let choice = root
  for (const name of path) {
    const next = choice.members.get(name) ?? { isWhole: false, members: new Map() }
    choice.members.set(name, next)
    choice = next
  }
  choice.isWhole = true
}

function pick(value: JsonValue | undefined, { isWhole, members }: Choice, at: string): JsonValue {
  const chosen = [...members].map(([name, choice]) => {
    const pointer = `${at}/${name}`
    if (!has(value, name)) throw new CredentialError('pointer.not_found', pointer.slice(0, 200))
    return [name, pick((value as JsonObject)[name], choice, pointer)] as const
  })
  if (isWhole) return value as JsonValue
  if (Array.isArray(value))
    return chosen.sort(([left], [right]) => Number(left) - Number(right)).map(([, item]) => item)
  const picked = new Map(chosen)
  const parts = Object.entries(value as JsonObject).flatMap(([name, member]) => {
    if (identity.has(name)) return isBlank(member) ? [] : [[name, member] as const]
    return picked.has(name) ? [[name, picked.get(name)] as const] : []
  })
  return Object.fromEntries(parts) as JsonObject
}

function has(value: JsonValue | undefined, name: string): boolean {
  if (Array.isArray(value)) return /^(?:0|[1-9]\d{0,8})$/.test(name) && Number(name) < value.length
  return isJsonObject(value) && Object.hasOwn(value, name) && value[name] !== undefined
}

/** The id of a blank node says nothing outside of its document. */
function isBlank(id: JsonValue | undefined): boolean {
  return typeof id === 'string' && id.startsWith('_:')
}

import type { JsonObject } from '../../json.ts'
import type { Random } from './random.ts'

/**
 * Gives documents parts of earlier ones: word for word, as the achievement of many badges comes again and again, and now
 * and then as something else under the same name.
 *
 * @param most how many parts of one name are kept to be used again
 */
export function createTransplant(random: Random, most = 3): (document: JsonObject) => JsonObject {
  const kept = new Map<string, object[]>()

  function visit(key: string, value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map((item) => visit(key, item))
    const members = Object.entries(value).map(([name, member]) => [name, visit(name, member)])
    const part = Object.fromEntries(members) as { id?: unknown }
    return typeof part.id === 'string' && members.length >= 5 ? exchange(key, part) : part
  }

  function exchange(key: string, part: object): object {
    const pool = kept.get(key) ?? []
    kept.set(key, pool)
    if (pool.length < most) pool.push(part)
    else if (random.chance(0.05)) pool[random.below(most)] = part
    return random.chance(0.8) ? structuredClone(random.pick(pool)) : part
  }

  return ({ id, ...document }) => ({ ...(visit('', document) as JsonObject), ...(id !== undefined && { id }) })
}

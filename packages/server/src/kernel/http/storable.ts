import type { Fault } from '../errors.ts'

/** More of them are not told: the first few say what is wrong. */
const MOST = 20

/**
 * Texts of a request that the database has no place for, wherever they stand: names of members count too. PostgreSQL
 * keeps no U+0000 in a text, and no half of a surrogate pair in JSON; what is searched for cannot have them either.
 *
 * @param at JSON pointer (RFC 6901) of the value
 * @see https://www.postgresql.org/docs/current/datatype-json.html
 */
export function findUnstorable(value: unknown, at: string): Fault[] {
  const faults: Fault[] = []
  // a list of what is still to be looked at: members that take any JSON may lie deeper than calls may
  const open: [value: unknown, pointer: string][] = [[value, at]]
  for (let next = open.pop(); next && faults.length < MOST; next = open.pop()) {
    const [part, pointer] = next
    if (typeof part === 'string') {
      if (!isStorable(part))
        faults.push({ pointer, code: 'unstorable_text', detail: 'Has half a character, or U+0000' })
    } else if (Array.isArray(part)) part.forEach((item, index) => void open.push([item, `${pointer}/${index}`]))
    else if (typeof part === 'object' && part !== null)
      for (const [name, member] of Object.entries(part)) {
        const place = `${pointer}/${pointerStep(name)}`
        if (isStorable(name)) open.push([member, place])
        else faults.push({ pointer, code: 'unstorable_text', detail: 'A name has half a character, or U+0000' })
      }
  }
  return faults
}

const isStorable = (text: string) => text.isWellFormed() && !text.includes('\0')

/** RFC 6901 §3: `~` and `/` are escaped. */
export const pointerStep = (step: PropertyKey) => String(step).replace(/~/g, '~0').replace(/\//g, '~1')

import { createHash } from 'node:crypto'

/**
 * A JSON value in its one canonical spelling (JCS): members sorted by UTF-16 code unit, no spaces, numbers and strings as
 * ECMAScript writes them. Members that are `undefined` are not there. Throws on what is not JSON.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8785#section-3.2
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (typeof value === 'string' && value.isWellFormed()) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object') {
    const members = Object.entries(value).filter(([, item]) => item !== undefined)
    // code units, as `<` compares: no locale has a say
    members.sort(([left], [right]) => (left < right ? -1 : 1))
    return `{${members.map(([key, item]) => `${canonicalJson(key)}:${canonicalJson(item)}`).join(',')}}`
  }
  throw new TypeError(`Not a JSON value: ${typeof value}`)
}

/** The hash by which a decision names a text: SHA-256, in hexadecimal, of its canonical JSON in UTF-8. */
export const hashOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex')

import { CredentialError } from '../errors.ts'
import type { JsonValue } from '../json.ts'

/**
 * A JSON value in its one canonical spelling (JCS, RFC 8785): keys sorted by UTF-16 code unit, no spaces, numbers and
 * strings as ECMAScript writes them.
 */
export function canonicalizeJson(value: JsonValue): string {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new CredentialError('credential.malformed', 'A number is not finite.')
  }
  if (Array.isArray(value)) return `[${value.map(canonicalizeJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).filter((member): member is [string, JsonValue] => member[1] !== undefined)
  members.sort(([left], [right]) => (left < right ? -1 : 1))
  return `{${members.map(([key, item]) => `${JSON.stringify(key)}:${canonicalizeJson(item)}`).join(',')}}`
}

import { fromUtf8 } from './encoding/index.ts'
import { CredentialError } from './errors.ts'
import type { JsonValue } from './json.ts'
import { defaultLimits, type JsonLimits } from './limits.ts'
import { readFast } from './strict-json/read-fast.ts'
import { readSlowly } from './strict-json/read-slowly.ts'

/**
 * Reads one JSON document as strictly as a document that was signed must be read: so that no two readers can see
 * different things in the same bytes.
 *
 * Refused are, beside what RFC 8259 refuses: bytes that are not UTF-8, a key that occurs twice in an object (compared
 * after escapes are resolved), keys with a meaning of their own in JavaScript, surrogates without their other half,
 * numbers beyond the finite, and more depth, nodes or length than the limits allow. Objects have no prototype's keys.
 *
 * @throws CredentialError `json.malformed`, `json.duplicate_key`, `json.forbidden_key`, `json.too_complex`, `badge.not_text`
 * @see https://www.rfc-editor.org/rfc/rfc8259, https://www.rfc-editor.org/rfc/rfc7493
 */
export function parseStrictJson(input: string | Uint8Array, limits: JsonLimits = defaultLimits): JsonValue {
  if (input.length > limits.jsonBytes)
    throw new CredentialError('json.too_complex', `More than ${limits.jsonBytes} bytes.`)
  const text = typeof input === 'string' ? input : fromUtf8(input)
  if (text === undefined) throw new CredentialError('badge.not_text')
  return readFast(text, limits) ?? readSlowly(text, limits)
}

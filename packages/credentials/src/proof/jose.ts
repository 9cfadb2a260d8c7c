import { decodeBase64url, decodeBase64urlText, encodeBase64url, toUtf8 } from '../encoding/index.ts'
import { CredentialError } from '../errors.ts'
import { isJsonObject, type JsonObject, textOf } from '../json.ts'
import type { Signer } from '../keys/index.ts'
import { defaultLimits, type JsonLimits } from '../limits.ts'
import { parseStrictJson } from '../strict-json.ts'

/** A compact JWS, taken apart and not yet believed. */
export interface DecodedJwt {
  readonly header: JsonObject
  readonly payload: JsonObject
  /** what was signed: header and payload as they stand in the text, which is ASCII */
  readonly signed: string
  readonly signature: Uint8Array
}

const compact = /^eyJ[A-Za-z0-9_-]*\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/

/** Does this text look like a compact JWS with a JSON header? It has no characters but those of base64url and two dots. */
export function isCompactJws(text: string): boolean {
  return compact.test(text)
}

/**
 * Takes a compact JWS apart.
 *
 * @throws CredentialError `jwt.malformed`; for what is inside `json.*`
 * @see https://www.rfc-editor.org/rfc/rfc7515#section-7.1
 */
export function decodeJwt(text: string, limits: JsonLimits = defaultLimits): DecodedJwt {
  const first = text.indexOf('.')
  const last = text.lastIndexOf('.')
  const signature = decodeBase64url(text.slice(last + 1))
  if (first < 1 || last === first || !signature?.length) throw new CredentialError('jwt.malformed')
  return {
    header: decodePart(text.slice(0, first), limits),
    payload: decodePart(text.slice(first + 1, last), limits),
    signed: text.slice(0, last),
    signature,
  }
}

/** What a JWT says that it is: a media type without `application/`, in lower case. Without `typ` it is `jwt`. */
export function typeOfJwt({ typ }: JsonObject): string {
  return textOf(typ ?? 'jwt')
    .toLowerCase()
    .replace(/^application\//, '')
}

function decodePart(text: string, limits: JsonLimits): JsonObject {
  const decoded = decodeBase64urlText(text)
  const value = decoded === undefined ? undefined : parseStrictJson(decoded, limits)
  if (!isJsonObject(value)) throw new CredentialError('jwt.malformed')
  return value
}

/** Header and payload → a compact JWS. `alg` and `kid` come from the signer. */
export async function signJwt(header: JsonObject, payload: JsonObject, signer: Signer): Promise<string> {
  const whole = { alg: signer.algorithm, kid: signer.verificationMethod, ...header }
  const signed = `${encodePart(whole)}.${encodePart(payload)}`
  return `${signed}.${encodeBase64url(await signer.sign(toUtf8(signed)))}`
}

function encodePart(value: JsonObject): string {
  return encodeBase64url(toUtf8(JSON.stringify(value)))
}

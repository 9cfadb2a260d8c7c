import { CredentialError } from '../errors.ts'
import { asList, isJsonObject, type JsonObject } from '../json.ts'
import type { Limits } from '../limits.ts'
import { type DecodedJwt, decodeJwt, isCompactJws } from '../proof/jose.ts'
import { parseStrictJson } from '../strict-json.ts'

/** A credential and what signs it: proofs inside of it, or the JWS around it. */
export type Secured =
  | { readonly kind: 'embedded'; readonly document: JsonObject; readonly proofs: readonly unknown[] }
  | { readonly kind: 'jwt'; readonly document: JsonObject; readonly jwt: DecodedJwt }

/** What stands in a payload beside the members of the credential: registered claims, and a proof that was there before. */
const claims = new Set(['iss', 'jti', 'nbf', 'sub', 'exp', 'iat', 'aud', 'proof'])

/**
 * Text → the document without what secures it, and what secures it.
 *
 * @throws CredentialError `json.*`, `jwt.malformed`
 */
export function readSecured(text: string, limits: Limits): Secured {
  if (isCompactJws(text)) {
    const jwt = decodeJwt(text, limits)
    return { kind: 'jwt', document: withoutClaims(jwt.payload), jwt }
  }
  const value = parseStrictJson(text, limits)
  if (!isJsonObject(value)) throw new CredentialError('json.malformed', 'A badge is a JSON object.')
  const { proof, ...document } = value
  return { kind: 'embedded', document, proofs: asList(proof) }
}

function withoutClaims(payload: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(payload).filter(([name]) => !claims.has(name)))
}

import { CredentialError } from '../errors.ts'
import { asList, isJsonObject, type JsonObject } from '../json.ts'
import type { Limits } from '../limits.ts'
import { type Enveloped, isEnvelope, openEnvelope } from '../model/envelope.ts'
import { credentialIn, presentationIn } from '../model/jwt-claims.ts'
import { type DecodedJwt, decodeJwt, isCompactJws, typeOfJwt } from '../proof/jose.ts'
import { parseStrictJson } from '../strict-json.ts'

/** A credential or a presentation, and what signs it: proofs inside of it, or the JWS around it. */
export type Secured =
  | { readonly kind: 'embedded'; readonly document: JsonObject; readonly proofs: readonly unknown[] }
  | { readonly kind: 'jwt'; readonly document: JsonObject; readonly jwt: DecodedJwt }

/**
 * Text → the document without what secures it, and what secures it. A JWS may come in an envelope.
 *
 * @throws CredentialError `json.*`, `jwt.malformed`, `envelope.*`
 */
export function readSecured(text: string, limits: Limits, what: Enveloped = 'credential'): Secured {
  if (isCompactJws(text)) return readJwt(text, limits, what)
  const value = parseStrictJson(text, limits)
  if (!isJsonObject(value)) throw new CredentialError('json.malformed', 'A badge is a JSON object.')
  if (isEnvelope(value, what)) return readJwt(openEnvelope(value, what), limits, what)
  const { proof, ...document } = value
  return { kind: 'embedded', document, proofs: asList(proof) }
}

function readJwt(text: string, limits: Limits, what: Enveloped): Secured {
  const jwt = decodeJwt(text, limits)
  if (what === 'presentation') return { kind: 'jwt', document: presentationIn(jwt.payload), jwt }
  return { kind: 'jwt', document: credentialIn(jwt.payload, { claimsAreOfIt: typeOfJwt(jwt.header) === 'jwt' }), jwt }
}

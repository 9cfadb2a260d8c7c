import { asList, isJsonObject, type JsonObject, type JsonValue, withoutUndefined } from '../json.ts'
import { parseDateTimeStamp, toDateTimeStamp } from './date-time.ts'
import { editionOf } from './edition.ts'
import { issuerId } from './parse-credential.ts'

/*
 * How a credential lies in the payload of a JWT. In the data model 2.0 the payload is the credential, with registered
 * claims (RFC 7519) among its members. In 1.1 the credential lies in the claim `vc`, a presentation in `vp`, and claims
 * may stand in for members that were left out.
 */

/** What stands in a payload beside the members of what is signed, and a proof that was there before. */
const registered = ['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti', 'nonce', 'cnf', 'proof'] as const
const isRegistered: ReadonlySet<string> = new Set(registered)

/** The claims that repeat members of the credential, in the words of RFC 7519. */
export function registeredClaims(credential: JsonObject): JsonObject {
  const isEarlier = editionOf(credential) === '1.1'
  const [begins, ends] = isEarlier
    ? (['issuanceDate', 'expirationDate'] as const)
    : (['validFrom', 'validUntil'] as const)
  return withoutUndefined({
    iss: issuerId(credential),
    jti: credential.id,
    sub: subjectOf(credential)?.id,
    nbf: toNumericDate(credential[begins]),
    exp: toNumericDate(credential[ends]),
  })
}

/** Does the payload hold what is signed in this claim, instead of being it? */
export function isWrapped(payload: JsonObject, claim: 'vc' | 'vp'): boolean {
  return isJsonObject(payload[claim]) && !('@context' in payload) && !('type' in payload)
}

/**
 * A payload → the credential in it, without what belongs to the JWT.
 *
 * @param claimsAreOfIt whether `exp` speaks of the credential, as Open Badges 3.0 has it, and so says its end where it
 *   does not say it itself; with `vc+jwt` it speaks of the signature
 * @see https://www.imsglobal.org/spec/ob/v3p0/#jwt-verify
 */
export function credentialIn(payload: JsonObject, { claimsAreOfIt = false } = {}): JsonObject {
  if (!isWrapped(payload, 'vc')) {
    const credential = withoutClaims(payload)
    if (!claimsAreOfIt || 'validUntil' in credential) return credential
    return withoutUndefined({ ...credential, validUntil: fromNumericDate(payload.exp) })
  }
  const { proof: _, ...credential } = payload.vc as JsonObject
  const subject = subjectOf(credential)
  return withoutUndefined({
    ...credential,
    id: credential.id ?? payload.jti,
    issuer: withId(credential.issuer, payload.iss),
    issuanceDate: credential.issuanceDate ?? fromNumericDate(payload.nbf),
    expirationDate: credential.expirationDate ?? fromNumericDate(payload.exp),
    credentialSubject: subject ? withId(subject, payload.sub) : credential.credentialSubject,
  })
}

/** A payload → the presentation in it, without what belongs to the JWT. */
export function presentationIn(payload: JsonObject): JsonObject {
  if (!isWrapped(payload, 'vp')) return withoutClaims(payload)
  const { proof: _, ...presentation } = payload.vp as JsonObject
  return withoutUndefined({
    ...presentation,
    id: presentation.id ?? payload.jti,
    holder: presentation.holder ?? payload.iss,
  })
}

function withoutClaims(payload: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(payload).filter(([name]) => !isRegistered.has(name)))
}

/** The one subject of a credential; `undefined` when there are more, or none. */
function subjectOf({ credentialSubject }: JsonObject): JsonObject | undefined {
  const [subject, ...others] = asList(credentialSubject)
  return isJsonObject(subject) && others.length === 0 ? subject : undefined
}

function withId(named: JsonValue | undefined, id: JsonValue | undefined): JsonValue | undefined {
  if (!isJsonObject(named)) return named ?? id
  return named.id === undefined && id !== undefined ? { id, ...named } : named
}

/** Seconds since 1970, without fractions. */
function toNumericDate(text: JsonValue | undefined): number | undefined {
  const date = parseDateTimeStamp(text)
  return date && Math.floor(date.getTime() / 1000)
}

/** A NumericDate: seconds since 1970 (RFC 7519 §2). `undefined` when it is none. */
export function parseNumericDate(claim: JsonValue | undefined): Date | undefined {
  const date = typeof claim === 'number' ? new Date(claim * 1000) : undefined
  return date && !Number.isNaN(date.getTime()) ? date : undefined
}

/** The same as text; what is none is left out, so that it is missed. */
function fromNumericDate(claim: JsonValue | undefined): string | undefined {
  const date = parseNumericDate(claim)
  return date && toDateTimeStamp(date)
}

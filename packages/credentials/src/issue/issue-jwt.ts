import { isJsonObject, type JsonObject, type JsonValue, withoutUndefined } from '../json.ts'
import type { Signer } from '../keys/index.ts'
import { parseDateTimeStamp } from '../model/date-time.ts'
import { issuerId } from '../model/parse-credential.ts'
import { signJwt } from '../proof/jose.ts'
import { requireWellFormed } from './issue-credential.ts'

export interface IssueJwtOptions {
  /**
   * `JWT` (unless told otherwise): as Open Badges 3.0 wants it, with the registered claims beside the credential.
   * `vc+jwt`: as W3C VC-JOSE-COSE wants it, the credential alone.
   */
  readonly typ?: 'JWT' | 'vc+jwt'
}

/**
 * Signs a credential as a compact JWS.
 *
 * @throws CredentialError `credential.malformed` with what is wrong
 * @see https://www.imsglobal.org/spec/ob/v3p0/#jwt-proof, https://www.w3.org/TR/vc-jose-cose/
 */
export async function issueJwt(
  credential: JsonObject,
  signer: Signer,
  { typ = 'JWT' }: IssueJwtOptions = {},
): Promise<string> {
  const { proof: _, ...unsecured } = withoutUndefined(credential)
  requireWellFormed(unsecured)
  const claims = typ === 'JWT' ? registeredClaims(unsecured) : {}
  return signJwt({ typ, ...(typ === 'vc+jwt' && { cty: 'vc' }) }, { ...unsecured, ...claims }, signer)
}

/** The claims that repeat members of the credential, in the words of RFC 7519. */
export function registeredClaims(credential: JsonObject): JsonObject {
  const { id, credentialSubject, validFrom, validUntil } = credential
  return withoutUndefined({
    iss: issuerId(credential),
    jti: id,
    sub: isJsonObject(credentialSubject) ? credentialSubject.id : undefined,
    nbf: toNumericDate(validFrom),
    exp: toNumericDate(validUntil),
  })
}

/** Seconds since 1970, without fractions. */
function toNumericDate(text: JsonValue | undefined): number | undefined {
  const date = parseDateTimeStamp(text)
  return date && Math.floor(date.getTime() / 1000)
}

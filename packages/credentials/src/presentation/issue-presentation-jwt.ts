import { type JsonObject, withoutUndefined } from '../json.ts'
import type { Signer } from '../keys/index.ts'
import { signJwt } from '../proof/jose.ts'
import type { Answer } from './issue-presentation.ts'
import { holderId, requireWellFormedPresentation } from './presentation.ts'

export interface IssuePresentationJwtOptions extends Answer {
  /** when the signature is made; now, unless told otherwise */
  readonly now?: Date
  /** how long the signature is good, in seconds; without end unless told otherwise */
  readonly lifetime?: number
}

/**
 * Signs a presentation in the holder's name as a compact JWS, `typ` `vp+jwt`. The challenge becomes `nonce` and the
 * domain `aud`, as OpenID for Verifiable Presentations has them.
 *
 * @throws CredentialError `presentation.malformed` with what is wrong
 * @see https://www.w3.org/TR/vc-jose-cose/#securing-vps-with-jose, https://openid.net/specs/openid-4-verifiable-presentations-1_0.html#appendix-B
 */
export async function issuePresentationJwt(
  presentation: JsonObject,
  signer: Signer,
  { challenge, domain, now = new Date(), lifetime }: IssuePresentationJwtOptions = {},
): Promise<string> {
  const { proof: _, ...unsecured } = withoutUndefined(presentation)
  requireWellFormedPresentation(unsecured)
  const iat = Math.floor(now.getTime() / 1000)
  const claims = withoutUndefined({
    iss: holderId(unsecured),
    nonce: challenge,
    aud: domain,
    iat,
    exp: lifetime === undefined ? undefined : iat + lifetime,
  })
  return signJwt({ typ: 'vp+jwt', cty: 'vp' }, { ...unsecured, ...claims }, signer)
}

import { documentLoader as builtIn, type DocumentLoader } from '../contexts/document-loader.ts'
import { CredentialError } from '../errors.ts'
import { type JsonObject, withoutUndefined } from '../json.ts'
import { type CryptoPort, type Signer, webCrypto } from '../keys/index.ts'
import { editionOf } from '../model/edition.ts'
import { registeredClaims } from '../model/jwt-claims.ts'
import type { Canonicalizer } from '../proof/canonicalize.ts'
import { canonicalizerFor } from '../proof/create-canonicalizer.ts'
import { signJwt } from '../proof/jose.ts'
import { requireWellFormed } from './issue-credential.ts'

export interface IssueJwtOptions {
  /**
   * `JWT` (unless told otherwise): as Open Badges 3.0 wants it, with the registered claims beside the credential.
   * `vc+jwt`: as W3C VC-JOSE-COSE wants it, the credential alone.
   */
  readonly typ?: 'JWT' | 'vc+jwt'
  readonly documentLoader?: DocumentLoader
  readonly crypto?: CryptoPort
  /** the compiled engine unless told otherwise; see `createCanonicalizer` */
  readonly canonicalize?: Canonicalizer
}

/**
 * Signs a credential as a compact JWS. `alg` follows from the signer's key, `kid` is its verification method.
 *
 * A credential of the data model 1.1 goes into the claim `vc`, which only `JWT` has. As with embedded proofs, words that
 * no context defines are refused: readers of JSON-LD would not see them.
 *
 * @throws CredentialError `credential.malformed` with what is wrong, `credential.terms_undefined`, `context.unknown`
 * @see https://www.imsglobal.org/spec/ob/v3p0/#jwt-proof, https://www.w3.org/TR/vc-jose-cose/#securing-vcs-with-jose
 */
export async function issueJwt(
  credential: JsonObject,
  signer: Signer,
  { typ = 'JWT', documentLoader = builtIn, crypto = webCrypto, ...options }: IssueJwtOptions = {},
): Promise<string> {
  const { proof: _, ...unsecured } = withoutUndefined(credential)
  requireWellFormed(unsecured)
  const canonicalize = options.canonicalize ?? canonicalizerFor(crypto)
  await canonicalize(unsecured, { documentLoader })
  const isEarlier = editionOf(unsecured) === '1.1'
  if (typ === 'JWT') {
    const body = isEarlier ? { vc: unsecured } : unsecured
    return signJwt({ typ }, { ...body, ...registeredClaims(unsecured) }, signer)
  }
  if (isEarlier) throw new CredentialError('credential.malformed', 'vc+jwt is for the data model 2.0.')
  return signJwt({ typ, cty: 'vc' }, unsecured, signer)
}

import type { Runtime, Work } from '../../kernel/runtime.ts'
import { issuerIdOf, signatureAlgorithms, verificationMethodOf } from './issuing.model.ts'
import { listIssuingOrganizations, listPublishedKeys } from './issuing.views.ts'

/**
 * The keys of all institutions of this host as a JWK set (RFC 7517 §5). Each says whose it is (`iss`): otherwise any of
 * them could sign for any other.
 *
 * @see Open Badges 3.0, recommended practices: `https://{host of the issuer}/.well-known/jwks.json`
 */
export async function listHostKeys(work: Work, { settings }: Pick<Runtime, 'settings'>): Promise<{ keys: object[] }> {
  const keys = await listPublishedKeys(work.db)
  return {
    keys: keys.map(({ slug, algorithm, publicKeyMultibase, publicJwk }) => {
      const iss = issuerIdOf(settings.configuredPublicUrl, slug, publicKeyMultibase)
      const kid = verificationMethodOf(iss, publicKeyMultibase)
      return { ...publicJwk, kid, use: 'sig', alg: signatureAlgorithms[algorithm], iss }
    }),
  }
}

/** The institutions that issue from here, as issuers with whom others must not be confused. */
export const listOwnIssuers = (work: Work): Promise<{ id: string; name: string; url?: string }[]> =>
  listIssuingOrganizations(work.db)

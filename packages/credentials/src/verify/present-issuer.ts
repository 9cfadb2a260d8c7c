import { isJsonObject, type JsonObject } from '../json.ts'
import { issuerId } from '../model/parse-credential.ts'
import { issuerNameOf } from '../model/summarize.ts'
import { findClaimedSite } from './claimed-site.ts'
import type { KnownIssuer, Settings } from './options.ts'
import type { IssuerBinding, ReportIssuer, Warning } from './report.ts'
import { findResembling } from './resemblance.ts'

/**
 * Who signed, as far as was shown, and whether they are known. Names like those of known issuers are pointed out, and
 * sites that are theirs.
 */
export async function presentIssuer(
  document: JsonObject,
  boundBy: IssuerBinding | undefined,
  { trustedIssuers, knownIssuers = [] }: Settings,
  warnings: Warning[],
): Promise<ReportIssuer> {
  const id = issuerId(document)!
  const name = issuerNameOf(document)
  const issuer = { id, ...(name !== undefined && { name }) }
  const trust = boundBy && trustedIssuers ? await trustedIssuers(issuer) : 'unknown'
  if (trust === 'unknown') {
    const claimed = { ...issuer, isBound: boundBy !== undefined }
    const alike = findResembling(claimed, knownIssuers)
    for (const known of alike)
      warnings.push({ code: 'issuer.resembles_known', detail: called(known), pointer: '/issuer/name' })
    const url = isJsonObject(document.issuer) ? document.issuer.url : undefined
    for (const known of findClaimedSite({ ...claimed, url }, knownIssuers)) {
      // one warning of each is enough
      if (alike.includes(known)) continue
      warnings.push({ code: 'issuer.claims_known_site', detail: called(known), pointer: '/issuer/url' })
    }
  }
  return { ...issuer, ...(boundBy && { boundBy }), trust }
}

const called = ({ name, id }: KnownIssuer) => `${name} (${id})`

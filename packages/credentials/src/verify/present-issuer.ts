import type { JsonObject } from '../json.ts'
import { issuerId } from '../model/parse-credential.ts'
import { issuerNameOf } from '../model/summarize.ts'
import type { Settings } from './options.ts'
import type { IssuerBinding, ReportIssuer, Warning } from './report.ts'
import { findResembling } from './resemblance.ts'

/** Who signed, as far as was shown, and whether they are known. Names like those of known issuers are pointed out. */
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
    for (const known of findResembling({ ...issuer, isBound: boundBy !== undefined }, knownIssuers)) {
      warnings.push({ code: 'issuer.resembles_known', detail: `${known.name} (${known.id})`, pointer: '/issuer/name' })
    }
  }
  return { ...issuer, ...(boundBy && { boundBy }), trust }
}

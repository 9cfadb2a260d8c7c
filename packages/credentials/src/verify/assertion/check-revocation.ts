import { CredentialError } from '../../errors.ts'
import { isJsonObject, textOf } from '../../json.ts'
import { fetchObject, findRevocation } from '../../open-badges-2/index.ts'
import type { Settings } from '../options.ts'
import { type Finding, failed, inconclusive, passed } from '../report.ts'
import type { Hosted, Signed } from './genuine.ts'

/**
 * Does the issuer still stand by it? A hosted assertion is there because it does; of a signed one the issuer's profile names
 * the list of those that were revoked. A list that cannot be had says nothing.
 *
 * @see https://www.imsglobal.org/spec/ob/v2p0/#RevocationList
 */
export async function checkRevocation(genuine: Hosted | Signed, { fetch }: Settings): Promise<Finding> {
  if (genuine.kind === 'hosted') return passed('status', { by: genuine.address })
  const { issuer } = await genuine.obtainOrigin()
  if (!issuer) return inconclusive('status', 'status.not_checked')
  const reference = issuer.revocationList
  const address = isJsonObject(reference) ? reference.id : reference
  if (typeof address !== 'string') return passed('status', { by: issuer.id })
  if (!fetch) return inconclusive('status', 'status.not_checked', { detail: address })
  try {
    const { kind, object } = await fetchObject(address, fetch)
    if (kind === 'gone') return inconclusive('status', 'status.unavailable', { detail: `${address} answers 410.` })
    const owner = isJsonObject(object.issuer) ? object.issuer.id : object.issuer
    if (owner !== undefined && owner !== issuer.id)
      return inconclusive('status', 'status.other_issuer', { by: textOf(owner).slice(0, 200) })
    const revocation = findRevocation(object, genuine.assertion)
    if (!revocation) return passed('status', { by: issuer.id })
    const { reason } = revocation
    return failed('status', 'credential.revoked', { by: issuer.id, ...(reason !== undefined && { detail: reason }) })
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error
    return inconclusive('status', 'status.unavailable', { detail: error.detail ?? error.message })
  }
}

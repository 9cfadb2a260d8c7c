import { asList, isJsonObject } from '../../json.ts'
import { isInScope, isSameHost, isWebAddress } from '../../open-badges-2/index.ts'
import { type Finding, failed, passed } from '../report.ts'
import type { Hosted, IssuerProfile, Signed } from './genuine.ts'

/**
 * Is this the issuer's assertion? A hosted one must be kept where the issuer keeps assertions; a signed one must be signed
 * with a key that the issuer's profile lists, and that says of itself that it is the issuer's.
 *
 * @see https://www.imsglobal.org/spec/ob/v2p0/#verification
 */
export function checkBinding(genuine: Hosted | Signed, issuer: IssuerProfile): Finding {
  const facts = { by: issuer.id, pointer: '/badge/issuer' }
  if (genuine.kind === 'hosted') {
    return isInScope(genuine.address, issuer)
      ? passed('issuer', { by: issuer.id })
      : failed('issuer', 'assertion.out_of_scope', { ...facts, detail: genuine.address })
  }
  const isOwn = genuine.key.owner === undefined || genuine.key.owner === issuer.id
  return isOwn && isListed(genuine, issuer)
    ? passed('issuer', { by: issuer.id })
    : failed('issuer', 'issuer.unbound', facts)
}

/** Profiles of 1.x list no keys: there the key must be kept by the issuer's own host. */
function isListed({ creator, version }: Signed, issuer: IssuerProfile): boolean {
  const keys = asList(issuer.publicKey).map((key) => (isJsonObject(key) ? key.id : key))
  if (version === '1.x' && keys.length === 0) {
    return creator !== undefined && isWebAddress(creator) && isSameHost(creator, issuer.id)
  }
  return creator === undefined ? keys.length > 0 : keys.includes(creator)
}

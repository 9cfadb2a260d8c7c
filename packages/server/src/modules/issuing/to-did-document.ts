import type { JsonObject } from '@cairn/credentials'
import { type IssuerKey, verificationMethodOf } from './issuing.model.ts'

/**
 * The DID document of an institution with all the keys it ever had: one that was retired says until when it signed
 * (`expires`), one that was withdrawn since when it does not count (`revoked`). `assertionMethod` names them by their
 * ids, as readers are in use that take only strings there.
 *
 * @param keys the newest first
 * @see https://www.w3.org/TR/cid-1.0/
 */
export function toDidDocument(did: string, keys: readonly IssuerKey[]): JsonObject {
  const methods = keys.map((key) => {
    const until = key.retiredAt?.toISOString()
    return {
      id: verificationMethodOf(did, key.publicKeyMultibase),
      type: 'Multikey',
      controller: did,
      publicKeyMultibase: key.publicKeyMultibase,
      ...(until && key.state === 'retired' && { expires: until }),
      ...(until && key.state === 'compromised' && { revoked: until }),
    }
  })
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: methods,
    assertionMethod: methods.map(({ id }) => id),
  }
}

import { createCache } from '../cache.ts'
import { decodeMultikey } from '../keys/index.ts'
import type { DidDocument } from './did-document.ts'

/** The DID of a public key: `did:key:` and its Multikey text. */
export function toDidKey(publicKeyMultibase: string): string {
  return `did:key:${publicKeyMultibase}`
}

/** The one verification method of a did:key. */
export function didKeyMethod(publicKeyMultibase: string): string {
  return `did:key:${publicKeyMultibase}#${publicKeyMultibase}`
}

/**
 * A did:key → its document, which is made of the key itself.
 *
 * @throws CredentialError `key.malformed`, `key.unsupported`, `key.unsafe`
 * @see https://w3c-ccg.github.io/did-key-spec/
 */
export function resolveDidKey(did: string): DidDocument {
  return documents.get(did, () => makeDocument(did))
}

/** A document that is made of its name never changes, and one issuer's comes again with each of its credentials. */
const documents = createCache<DidDocument>(1_000)

function makeDocument(did: string): DidDocument {
  const multibase = did.slice('did:key:'.length)
  decodeMultikey(multibase)
  const method = { id: didKeyMethod(multibase), type: 'Multikey', controller: did, publicKeyMultibase: multibase }
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: [method],
    authentication: [method.id],
    assertionMethod: [method.id],
    capabilityDelegation: [method.id],
    capabilityInvocation: [method.id],
  }
}

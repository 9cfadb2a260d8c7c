import { createHash } from 'node:crypto'
import { type DidDocument, type KeyPair, resolveDid, toDidJwk, toDidKey, toDidWeb } from '@cairn/credentials'

/** The public half of a key in every form that somebody may ask for. */
export function describeKey({ algorithm, publicJwk, publicKeyMultibase }: KeyPair) {
  return {
    algorithm,
    publicJwk,
    ...(publicKeyMultibase !== undefined && { publicKeyMultibase, didKey: toDidKey(publicKeyMultibase) }),
    didJwk: toDidJwk(publicJwk),
    thumbprint: thumbprintOf(publicJwk),
  }
}

/** SHA-256 of the members that make the key, as base64url (RFC 7638 §3); they stand in its order already. */
const thumbprintOf = (jwk: KeyPair['publicJwk']) => createHash('sha256').update(JSON.stringify(jwk)).digest('base64url')

/** The document of a key's own DID: made of the key, so that it need not be published. */
export function ownDidDocument({ publicJwk, publicKeyMultibase }: KeyPair): Promise<DidDocument> {
  return resolveDid(publicKeyMultibase === undefined ? toDidJwk(publicJwk) : toDidKey(publicKeyMultibase))
}

/**
 * The document to publish for a did:web with this key: Multikey, or JsonWebKey for RSA, which has no Multikey form.
 *
 * @see https://w3c-ccg.github.io/did-method-web/#create-register
 */
export function webDidDocument(url: string, { publicJwk, publicKeyMultibase }: KeyPair): DidDocument {
  const did = toDidWeb(url)
  const id = `${did}#${publicKeyMultibase ?? thumbprintOf(publicJwk)}`
  const method =
    publicKeyMultibase === undefined
      ? { id, type: 'JsonWebKey', controller: did, publicKeyJwk: publicJwk }
      : { id, type: 'Multikey', controller: did, publicKeyMultibase }
  const vocabulary = publicKeyMultibase === undefined ? 'jwk' : 'multikey'
  return {
    '@context': ['https://www.w3.org/ns/did/v1', `https://w3id.org/security/${vocabulary}/v1`],
    id: did,
    verificationMethod: [method],
    authentication: [id],
    assertionMethod: [id],
  }
}

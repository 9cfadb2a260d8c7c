import { decodeBase64url, encodeBase64url, toUtf8 } from '../encoding/index.ts'
import { CredentialError } from '../errors.ts'
import { isJsonObject } from '../json.ts'
import type { PublicJwk } from '../keys/index.ts'
import { parseStrictJson } from '../strict-json.ts'
import type { DidDocument } from './did-document.ts'
import { toVerifyingKey } from './key-set.ts'

/** The DID of a public key of any kind: `did:jwk:` and its JWK. Its one verification method is `#0`. */
export function toDidJwk(jwk: PublicJwk): string {
  return `did:jwk:${encodeBase64url(toUtf8(JSON.stringify(jwk)))}`
}

/**
 * A did:jwk → its document. The JWK is the DID itself, as base64url JSON.
 *
 * @throws CredentialError `did.malformed`, `json.malformed`, `key.malformed`, `key.unsupported`, `key.unsafe`
 * @see https://github.com/quartzjer/did-jwk/blob/main/spec.md
 */
export function resolveDidJwk(did: string): DidDocument {
  const bytes = decodeBase64url(did.slice('did:jwk:'.length))
  if (!bytes) throw new CredentialError('did.malformed', 'A did:jwk holds base64url.')
  const value = parseStrictJson(bytes)
  if (!isJsonObject(value)) throw new CredentialError('key.malformed', 'A JSON Web Key is an object.')
  const { jwk } = toVerifyingKey(value)
  const method = { id: `${did}#0`, type: 'JsonWebKey', controller: did, publicKeyJwk: jwk }
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/jwk/v1'],
    id: did,
    verificationMethod: [method],
    authentication: [method.id],
    assertionMethod: [method.id],
    capabilityDelegation: [method.id],
    capabilityInvocation: [method.id],
  }
}

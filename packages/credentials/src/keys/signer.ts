import { ownBytes } from '../encoding/index.ts'
import { type SignatureAlgorithm, signatureAlgorithmOf, webCryptoNames } from './algorithms.ts'
import type { KeyPair } from './key-pair.ts'

/**
 * Something that signs: a key in memory, a key store, a security module. The library never asks for the key itself.
 */
export interface Signer {
  /** the URL under which verifiers find the public key, such as `did:web:example.org#z6Mk…` */
  readonly verificationMethod: string
  readonly algorithm: SignatureAlgorithm
  /** The signature of these bytes. ECDSA signatures are `r ‖ s` (IEEE P1363), as JOSE and Data Integrity want them. */
  sign(bytes: Uint8Array): Promise<Uint8Array>
}

/** A signer that answers at once: for batches, where waiting costs more than signing. */
export interface SyncSigner extends Signer {
  signSync(bytes: Uint8Array): Uint8Array
}

/** A signer with a key in memory, on Web Crypto. The key is imported once, at the first signature. */
export function createSigner(keyPair: KeyPair, verificationMethod: string): Signer {
  const algorithm = signatureAlgorithmOf[keyPair.algorithm]
  const names = webCryptoNames[algorithm]
  let imported: Promise<CryptoKey> | undefined
  return {
    verificationMethod,
    algorithm,
    async sign(bytes) {
      imported ??= crypto.subtle.importKey('jwk', keyPair.privateJwk, names.key, false, ['sign'])
      return new Uint8Array(await crypto.subtle.sign(names.signature, await imported, ownBytes(bytes)))
    },
  }
}

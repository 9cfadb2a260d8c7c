import { createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto'
import { createCache } from '../cache.ts'
import type { HashPort } from '../compile/index.ts'
import { type SignatureAlgorithm, signatureAlgorithmOf } from '../keys/algorithms.ts'
import type { CryptoPort, KeyPair, Signer } from '../keys/index.ts'

/** The digest that node:crypto is told to use; Ed25519 brings its own. */
const digests: Readonly<Record<SignatureAlgorithm, string | null>> = {
  EdDSA: null,
  ES256: 'sha256',
  ES384: 'sha384',
  RS256: 'sha256',
}

/** Making a key object costs as much as using it, so the ones in use are kept. */
const publicKeys = createCache<KeyObject>(1_000)

/** The port for Node: the same answers as Web Crypto, without a trip through its thread pool. */
export const nodeCrypto: CryptoPort = {
  digest(algorithm, bytes) {
    return hash(algorithm === 'SHA-256' ? 'sha256' : 'sha384', bytes, 'buffer')
  },

  verify({ algorithm, jwk }, bytes, signature) {
    const key = publicKeys.get(JSON.stringify(jwk), () => createPublicKey({ key: { ...jwk }, format: 'jwk' }))
    return verify(digests[algorithm], bytes, { key, dsaEncoding: 'ieee-p1363' }, signature)
  },
}

/** A signer with a key in memory, on node:crypto. Ed25519 and RSA signatures are the same bytes as `createSigner` makes. */
export function createNodeSigner(keyPair: KeyPair, verificationMethod: string): Signer {
  const algorithm = signatureAlgorithmOf[keyPair.algorithm]
  const key = createPrivateKey({ key: { ...keyPair.privateJwk }, format: 'jwk' })
  return {
    verificationMethod,
    algorithm,
    async sign(bytes) {
      return new Uint8Array(sign(digests[algorithm], bytes, { key, dsaEncoding: 'ieee-p1363' }))
    },
  }
}

/** Synchronous SHA-256 for `createCanonicalizer`. */
export const nodeHash: HashPort = {
  hex: (text) => hash('sha256', text, 'hex'),
  bytes: (text) => hash('sha256', text, 'buffer'),
}

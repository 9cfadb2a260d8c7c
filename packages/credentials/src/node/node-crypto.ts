import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { createCache } from '../cache.ts'
import {
  type CryptoPort,
  isStrictEd25519Signature,
  type KeyPair,
  type PublicJwk,
  type SignatureAlgorithm,
  type SyncSigner,
  signatureAlgorithmOf,
} from '../keys/index.ts'
import { bytesOf } from './bytes-of.ts'
import { digest, nodeHashes } from './node-hash.ts'

/** The digest that node:crypto is told to use; Ed25519 brings its own. */
const digests: Readonly<Record<SignatureAlgorithm, string | null>> = {
  EdDSA: null,
  ES256: 'sha256',
  ES384: 'sha384',
  ES512: 'sha512',
  RS256: 'sha256',
}

/** Making a key object costs a third of using it, so the ones in use are kept. */
const publicKeys = createCache<KeyObject>(1_000)

function publicKeyOf(jwk: PublicJwk): KeyObject {
  // the x of an Ed25519 key is all of it, and no other name begins like one
  const name = jwk.kty === 'OKP' ? jwk.x : JSON.stringify(jwk)
  return publicKeys.get(name, () => createPublicKey({ key: { ...jwk }, format: 'jwk' }))
}

/** The port for Node: the same answers as Web Crypto, without a trip through its thread pool. */
export const nodeCrypto: CryptoPort = {
  hashes: nodeHashes,
  digest,

  verify({ algorithm, jwk }, data, signature) {
    const key = publicKeyOf(jwk)
    const bytes = bytesOf(data)
    if (algorithm === 'EdDSA') return isStrictEd25519Signature(signature) && verify(null, bytes, key, signature)
    return verify(digests[algorithm], bytes, { key, dsaEncoding: 'ieee-p1363' }, signature)
  },
}

/**
 * A signer with a key in memory, on node:crypto. Ed25519 and RSA signatures are the same bytes as `createSigner` makes.
 * The key cannot be read out of it.
 */
export function createNodeSigner(keyPair: KeyPair, verificationMethod: string): SyncSigner {
  const algorithm = signatureAlgorithmOf[keyPair.algorithm]
  const key = createPrivateKey({ key: { ...keyPair.privateJwk }, format: 'jwk' })
  const signSync =
    algorithm === 'EdDSA'
      ? (bytes: Uint8Array) => sign(null, bytes, key)
      : (bytes: Uint8Array) => sign(digests[algorithm], bytes, { key, dsaEncoding: 'ieee-p1363' })
  return { verificationMethod, algorithm, signSync, sign: async (bytes) => new Uint8Array(signSync(bytes)) }
}

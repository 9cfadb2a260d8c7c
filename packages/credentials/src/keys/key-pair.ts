import {
  type KeyAlgorithm,
  type PrivateJwk,
  type PublicJwk,
  signatureAlgorithmOf,
  webCryptoNames,
} from './algorithms.ts'
import { checkPublicJwk } from './check-key.ts'
import { encodeMultikey } from './multikey.ts'

/** A key pair as data. Whoever holds `privateJwk` signs in the issuer's name. */
export interface KeyPair {
  readonly algorithm: KeyAlgorithm
  /** absent for RSA, which has no Multikey form */
  readonly publicKeyMultibase?: string
  readonly publicJwk: PublicJwk
  readonly privateJwk: PrivateJwk
}

/** A fresh key pair from the platform's randomness. RSA keys have 2048 bits. */
export async function generateKeyPair(algorithm: KeyAlgorithm): Promise<KeyPair> {
  const name = webCryptoNames[signatureAlgorithmOf[algorithm]].key
  const parameters =
    algorithm === 'RS256' ? { ...name, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) } : name
  const pair = (await crypto.subtle.generateKey(parameters, true, ['sign', 'verify'])) as CryptoKeyPair
  return toKeyPair(algorithm, await crypto.subtle.exportKey('jwk', pair.privateKey))
}

/** A private JWK → the pair: the public half is read out of it. Throws `key.malformed` when it holds no such key. */
export function toKeyPair(algorithm: KeyAlgorithm, jwk: PrivateJwk): KeyPair {
  const { kty, crv, x, y, n, e } = jwk
  const { jwk: publicJwk } = checkPublicJwk({ kty, crv, x, y, n, e })
  const { key_ops, ext, alg, ...privateJwk } = jwk
  if (publicJwk.kty === 'RSA') return { algorithm, publicJwk, privateJwk }
  return { algorithm, publicKeyMultibase: encodeMultikey(publicJwk), publicJwk, privateJwk }
}

import { createCache } from '../cache.ts'
import { ownBytes } from '../encoding/index.ts'
import { type PublicKey, webCryptoNames } from './algorithms.ts'

/** The cryptography that a platform may do faster than Web Crypto. Every port must give the same answers. */
export interface CryptoPort {
  digest(hash: 'SHA-256' | 'SHA-384', bytes: Uint8Array): Uint8Array | Promise<Uint8Array>
  /** Is this the key's signature of these bytes? ECDSA signatures are `r ‖ s`. The key has passed the key check. */
  verify(key: PublicKey, bytes: Uint8Array, signature: Uint8Array): boolean | Promise<boolean>
}

const importedKeys = createCache<Promise<CryptoKey>>(1_000)

/** The port that works everywhere: in browsers, workers and Node. */
export const webCrypto: CryptoPort = {
  async digest(hash, bytes) {
    return new Uint8Array(await crypto.subtle.digest(hash, ownBytes(bytes)))
  },

  async verify(key, bytes, signature) {
    const names = webCryptoNames[key.algorithm]
    const imported = importedKeys.get(JSON.stringify(key.jwk), () =>
      crypto.subtle.importKey('jwk', key.jwk, names.key, false, ['verify']),
    )
    return crypto.subtle.verify(names.signature, await imported, ownBytes(signature), ownBytes(bytes))
  },
}

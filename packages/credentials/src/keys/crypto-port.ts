import { createCache } from '../cache.ts'
import type { HashPort } from '../compile/index.ts'
import { ownBytes, toUtf8 } from '../encoding/index.ts'
import { type PublicKey, webCryptoNames } from './algorithms.ts'
import { isStrictEd25519Signature } from './edwards.ts'

export type HashName = 'SHA-256' | 'SHA-384'

/** The cryptography that a platform may do faster than Web Crypto. Every port must give the same answers. */
export interface CryptoPort {
  /** The hash of bytes, or of a text in UTF-8. */
  digest(hash: HashName, data: Uint8Array | string): Uint8Array | Promise<Uint8Array>
  /** Is this the key's signature of these bytes, or of a text in UTF-8? ECDSA signatures are `r ‖ s`. The key has passed the key check. */
  verify(key: PublicKey, data: Uint8Array | string, signature: Uint8Array): boolean | Promise<boolean>
  /** hashing at once, where the platform has it: what makes canonical statements asks for dozens of small hashes */
  readonly hashes?: Readonly<Record<HashName, HashPort>>
}

const importedKeys = createCache<Promise<CryptoKey>>(1_000)

/** The port that works everywhere: in browsers, workers and Node. */
export const webCrypto: CryptoPort = {
  async digest(hash, data) {
    return new Uint8Array(await crypto.subtle.digest(hash, bytesOf(data)))
  },

  async verify({ algorithm, jwk }, data, signature) {
    if (algorithm === 'EdDSA' && !isStrictEd25519Signature(signature)) return false
    const names = webCryptoNames[algorithm]
    const imported = importedKeys.get(JSON.stringify(jwk), () =>
      crypto.subtle.importKey('jwk', jwk, names.key, false, ['verify']),
    )
    return crypto.subtle.verify(names.signature, await imported, ownBytes(signature), bytesOf(data))
  },
}

function bytesOf(data: Uint8Array | string): Uint8Array<ArrayBuffer> {
  return typeof data === 'string' ? toUtf8(data) : ownBytes(data)
}

import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { KeyWrapper } from './outside.ts'

const NONCE = 12
const TAG = 16

/**
 * The built-in key wrapper: AES-256-GCM and HMAC-SHA-256 under keys derived from the master key (HKDF, RFC 5869), one
 * for each use, so that neither use weakens the other. Wrapped form: nonce, tag, ciphertext.
 *
 * @param masterKey 32 bytes
 */
export function createKeyWrapper(masterKey: Uint8Array): KeyWrapper {
  if (masterKey.length !== 32) throw new Error('A master key has 32 bytes')
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', masterKey, new Uint8Array(0), `cairn ${use}`, 32))
  const wrapKey = derive('wrap')
  const hashKey = derive('hash')
  return {
    async wrap(plain, context) {
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv('aes-256-gcm', wrapKey, nonce).setAAD(Buffer.from(context))
      const body = Buffer.concat([cipher.update(plain), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    async unwrap(wrapped, context) {
      const bytes = Buffer.from(wrapped)
      const decipher = createDecipheriv('aes-256-gcm', wrapKey, bytes.subarray(0, NONCE)).setAAD(Buffer.from(context))
      decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
      return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()])
    },
    hash: (secret, context) => createHmac('sha256', hashKey).update(context).update('\0').update(secret).digest(),
  }
}

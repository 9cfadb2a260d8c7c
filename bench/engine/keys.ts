import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { createRequire } from 'node:module'
import { issuerId } from './fixture.ts'

const prefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const seed = Buffer.alloc(32, 7)

/** The published test key that the fixture's issuer is: worth nothing, and the same in every run. */
export const privateKey = createPrivateKey({ key: Buffer.concat([prefix, seed]), format: 'der', type: 'pkcs8' })
export const publicKey = createPublicKey(privateKey)
export const privateJwk = privateKey.export({ format: 'jwk' })
export const keyId = `${issuerId}#${issuerId.slice('did:key:'.length)}`

/** Native Ed25519 by OpenSSL, and by libsodium where that is installed. */
export const openssl = {
  sign: (data: Uint8Array): Uint8Array => sign(null, data, privateKey),
  verify: (data: Uint8Array, signature: Uint8Array): boolean => verify(null, data, publicKey, signature),
}

interface Sodium {
  crypto_sign_detached(signature: Buffer, message: Uint8Array, secretKey: Uint8Array): void
  crypto_sign_verify_detached(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean
}

function loadSodium() {
  const require = createRequire(new URL('../../packages/credentials/package.json', import.meta.url))
  try {
    const sodium = require('sodium-native') as Sodium
    const raw = Buffer.from(privateJwk.x!, 'base64url')
    const secret = Buffer.concat([seed, raw])
    return {
      sign(data: Uint8Array): Uint8Array {
        const signature = Buffer.alloc(64)
        sodium.crypto_sign_detached(signature, data, secret)
        return signature
      },
      verify: (data: Uint8Array, signature: Uint8Array) => sodium.crypto_sign_verify_detached(signature, data, raw),
    }
  } catch (error) {
    console.log(`sodium-native is not there, so its rows are left out (${String(error)})`)
    return undefined
  }
}

export const sodium = loadSodium()

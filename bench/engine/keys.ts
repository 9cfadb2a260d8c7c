import { createPrivateKey, createPublicKey, randomBytes, sign, verify } from 'node:crypto'
import { sodiumCrypto, sodiumMissing } from '../../packages/credentials/src/node/index.ts'
import { issuerId } from './fixture.ts'

const prefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const seed = Buffer.alloc(32, 7)

/** The published test key that the fixture's issuer is: worth nothing, and the same in every run. */
export const privateKey = createPrivateKey({ key: Buffer.concat([prefix, seed]), format: 'der', type: 'pkcs8' })
export const publicKey = createPublicKey(privateKey)
export const privateJwk = privateKey.export({ format: 'jwk' })
export const keyId = `${issuerId}#${issuerId.slice('did:key:'.length)}`

/** Ed25519 by OpenSSL with nothing around it: the physical limit. */
export const openssl = {
  sign: (data: Uint8Array): Uint8Array => sign(null, data, privateKey),
  verify: (data: Uint8Array, signature: Uint8Array): boolean => verify(null, data, publicKey, signature),
}

/** What the raw signature is made over: as many bytes as two hashes have. */
export const message = randomBytes(64)
export const sodium = sodiumCrypto()
const missing = sodiumMissing()
if (missing) console.log(`libsodium is not there, so its rows are left out (${missing.message})`)

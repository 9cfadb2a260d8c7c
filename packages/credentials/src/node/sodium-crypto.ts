import { createRequire } from 'node:module'
import { createCache } from '../cache.ts'
import { decodeBase64url } from '../encoding/index.ts'
import { CredentialError } from '../errors.ts'
import { type CryptoPort, isStrictEd25519Signature, type KeyPair, type SyncSigner } from '../keys/index.ts'
import { bytesOf } from './bytes-of.ts'
import { createNodeSigner, nodeCrypto } from './node-crypto.ts'

/** What we use of sodium-native, which has no types of its own. */
interface Sodium {
  sodium_malloc(size: number): Buffer
  crypto_sign_seed_keypair(publicKey: Uint8Array, secretKey: Uint8Array, seed: Uint8Array): void
  crypto_sign_detached(signature: Uint8Array, message: Uint8Array, secretKey: Uint8Array): void
  crypto_sign_verify_detached(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean
}

let loaded: { readonly sodium?: Sodium; readonly missing?: Error } | undefined

/** libsodium is an optional dependency: on some platforms it is not there, and then OpenSSL does all the work. */
function load() {
  if (loaded) return loaded
  try {
    loaded = { sodium: createRequire(import.meta.url)('sodium-native') as Sodium }
  } catch (error) {
    loaded = { missing: error as Error }
  }
  return loaded
}

/** Why libsodium is not used, or `undefined` when it is. */
export function sodiumMissing(): Error | undefined {
  return load().missing
}

const rawKeys = createCache<Uint8Array>(1_000)

/**
 * Ed25519 by libsodium, twice as fast as OpenSSL and with the same verdicts; the rest as `nodeCrypto` does it.
 *
 * @returns `undefined` where libsodium is not installed
 */
export function sodiumCrypto(): CryptoPort | undefined {
  const { sodium } = load()
  if (!sodium) return undefined
  return {
    ...nodeCrypto,
    verify(key, data, signature) {
      const { jwk } = key
      if (jwk.kty !== 'OKP') return nodeCrypto.verify(key, data, signature)
      const raw = rawKeys.get(jwk.x, () => decodeBase64url(jwk.x)!)
      return isStrictEd25519Signature(signature) && sodium.crypto_sign_verify_detached(signature, bytesOf(data), raw)
    },
  }
}

/**
 * An Ed25519 signer on libsodium: the same bytes as `createNodeSigner` makes, at half the cost. Its key lies in guarded
 * memory of this process, so it is for batches and not for keys that are kept open.
 *
 * @returns `undefined` where libsodium is not installed, or for a key of another kind
 * @throws CredentialError `key.malformed`
 */
export function createSodiumSigner(
  { algorithm, privateJwk }: KeyPair,
  verificationMethod: string,
): SyncSigner | undefined {
  const { sodium } = load()
  if (!sodium || algorithm !== 'Ed25519') return undefined
  const seed = decodeBase64url(privateJwk.d ?? '')
  if (seed?.length !== 32) throw new CredentialError('key.malformed', 'An Ed25519 private key has 32 bytes.')
  const secret = sodium.sodium_malloc(64)
  // the public half is worked out anew: a signature with another one would tell the private half
  sodium.crypto_sign_seed_keypair(new Uint8Array(32), secret, seed)
  seed.fill(0)
  const signSync = (bytes: Uint8Array) => {
    const signature = new Uint8Array(64)
    sodium.crypto_sign_detached(signature, bytes, secret)
    return signature
  }
  return { verificationMethod, algorithm: 'EdDSA', signSync, sign: async (bytes) => signSync(bytes) }
}

/** The fastest port of this machine: libsodium for Ed25519 where it is installed, OpenSSL for all else. */
export const nativeCrypto: CryptoPort = sodiumCrypto() ?? nodeCrypto

/** The fastest signer for this key on this machine. */
export function createNativeSigner(keyPair: KeyPair, verificationMethod: string): SyncSigner {
  return createSodiumSigner(keyPair, verificationMethod) ?? createNodeSigner(keyPair, verificationMethod)
}

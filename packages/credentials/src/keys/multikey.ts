import { createCache } from '../cache.ts'
import { concatBytes, decodeBase58, decodeBase64url, encodeBase58, encodeBase64url } from '../encoding/index.ts'
import { CredentialError } from '../errors.ts'
import type { CurveName, PublicJwk, PublicKey } from './algorithms.ts'
import { checkPublicJwk } from './check-key.ts'
import { compressPoint, decompressPoint } from './elliptic.ts'

/** The two bytes of the multicodec header before the bytes of a public key. */
const headers = { Ed25519: [0xed, 0x01], 'P-256': [0x80, 0x24], 'P-384': [0x81, 0x24], 'P-521': [0x82, 0x24] } as const

/**
 * A public key as Multikey text: `z6Mk…` (Ed25519), `zDn…` (P-256), `z82…` (P-384), `z2J9…` (P-521). RSA keys have no Multikey form.
 *
 * @see https://www.w3.org/TR/cid-1.0/#Multikey
 */
export function encodeMultikey(jwk: PublicJwk): string {
  if (jwk.kty === 'RSA') throw new CredentialError('key.unsupported', 'RSA keys have no Multikey form.')
  const x = decodeBase64url(jwk.x)!
  const bytes = jwk.kty === 'OKP' ? x : compressPoint({ x, y: decodeBase64url(jwk.y)! })
  return `z${encodeBase58(concatBytes(Uint8Array.from(headers[jwk.crv]), bytes))}`
}

/** The keys of one issuer come again with each of its credentials, and checking a point costs more than a look. */
const decoded = createCache<PublicKey>(1_000)

/**
 * Multikey text → a public key that has passed the key check.
 *
 * @throws CredentialError `key.malformed`, `key.unsupported`, `key.unsafe`
 */
export function decodeMultikey(text: string): PublicKey {
  return decoded.get(text, () => decode(text))
}

function decode(text: string): PublicKey {
  if (!text.startsWith('z')) throw new CredentialError('key.malformed', 'A Multikey begins with "z".')
  const bytes = decodeBase58(text.slice(1), 128)
  const key = bytes.subarray(2)
  switch (`${bytes[0]} ${bytes[1]}`) {
    case '237 1':
      return checkPublicJwk({ kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(key) })
    case '128 36':
      return ellipticKey('P-256', key)
    case '129 36':
      return ellipticKey('P-384', key)
    case '130 36':
      return ellipticKey('P-521', key)
    default:
      throw new CredentialError('key.unsupported', 'This Multikey names a kind of key that is not supported.')
  }
}

function ellipticKey(crv: CurveName, bytes: Uint8Array): PublicKey {
  const point = decompressPoint(crv, bytes)
  if (!point) throw new CredentialError('key.malformed', `The Multikey is not a compressed point of ${crv}.`)
  return checkPublicJwk({ kty: 'EC', crv, x: encodeBase64url(point.x), y: encodeBase64url(point.y) })
}

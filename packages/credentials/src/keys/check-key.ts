import { decodeBase64url, encodeBase64url } from '../encoding/index.ts'
import { CredentialError } from '../errors.ts'
import { isJsonObject, textOf } from '../json.ts'
import { type CurveName, type PublicJwk, type PublicKey, signatureAlgorithmOf } from './algorithms.ts'
import { isCanonicalPoint, isOfSmallOrder } from './edwards.ts'
import { isOnCurve } from './elliptic.ts'

/**
 * An unknown JWK → a public key that may be used for verifying.
 *
 * Members that do not make the key (`kid`, `use` …) are left behind. Private members are refused: a key that was
 * published with them is anybody's.
 *
 * @throws CredentialError `key.malformed`, `key.unsupported`, or `key.unsafe` for points of small order, encodings that
 *   are not the canonical one, RSA below 2048 bits, and published private keys
 * @see https://www.rfc-editor.org/rfc/rfc7517, https://www.rfc-editor.org/rfc/rfc8032#section-5.1.3
 */
export function checkPublicJwk(jwk: unknown): PublicKey {
  if (!isJsonObject(jwk)) throw new CredentialError('key.malformed', 'A JSON Web Key is an object.')
  for (const member of ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k']) {
    if (member in jwk) throw new CredentialError('key.unsafe', 'The private part of this key is public.')
  }
  if (jwk.kty === 'OKP' && jwk.crv === 'Ed25519') return ed25519Key(bytesOf(jwk, 'x'))
  if (jwk.kty === 'EC' && isCurve(jwk.crv)) return ellipticKey(jwk.crv, jwk)
  if (jwk.kty === 'RSA') return rsaKey(jwk)
  throw new CredentialError('key.unsupported', `Key type ${textOf(jwk.kty)}, curve ${textOf(jwk.crv ?? 'none')}.`)
}

function ed25519Key(point: Uint8Array): PublicKey {
  if (point.length !== 32) throw new CredentialError('key.malformed', 'An Ed25519 key has 32 bytes.')
  if (isOfSmallOrder(point)) throw new CredentialError('key.unsafe', 'The key is a point of small order.')
  if (!isCanonicalPoint(point)) {
    throw new CredentialError('key.unsafe', 'The key is not written in its canonical encoding.')
  }
  return { algorithm: 'EdDSA', jwk: { crv: 'Ed25519', kty: 'OKP', x: encodeBase64url(point) } }
}

function isCurve(crv: unknown): crv is CurveName {
  return crv === 'P-256' || crv === 'P-384' || crv === 'P-521'
}

function ellipticKey(crv: CurveName, jwk: object): PublicKey {
  const point = { x: bytesOf(jwk, 'x'), y: bytesOf(jwk, 'y') }
  if (!isOnCurve(crv, point)) throw new CredentialError('key.unsafe', `The point does not lie on ${crv}.`)
  const key: PublicJwk = { crv, kty: 'EC', x: encodeBase64url(point.x), y: encodeBase64url(point.y) }
  return { algorithm: signatureAlgorithmOf[crv], jwk: key }
}

function rsaKey(jwk: object): PublicKey {
  const modulus = bytesOf(jwk, 'n')
  const exponent = bytesOf(jwk, 'e')
  const bits = modulus.length * 8 - Math.clz32(modulus[0] ?? 0) + 24
  if (modulus[0] === 0 || bits < 2048) throw new CredentialError('key.unsafe', `RSA with ${bits} bits is too short.`)
  if (bits > 8192) throw new CredentialError('key.unsupported', `RSA with ${bits} bits is too long.`)
  const isOdd = (exponent.at(-1)! & 1) === 1
  if (exponent.length > 4 || !isOdd || (exponent.length === 1 && exponent[0]! < 3)) {
    throw new CredentialError('key.unsafe', 'The exponent of this RSA key is not a usual one.')
  }
  return { algorithm: 'RS256', jwk: { e: encodeBase64url(exponent), kty: 'RSA', n: encodeBase64url(modulus) } }
}

function bytesOf(jwk: object, member: string): Uint8Array {
  const text = (jwk as Record<string, unknown>)[member]
  const bytes = typeof text === 'string' && text.length <= 2048 ? decodeBase64url(text) : undefined
  if (!bytes?.length) throw new CredentialError('key.malformed', `The member "${member}" is not base64url.`)
  return bytes
}

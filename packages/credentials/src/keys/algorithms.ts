/** What a key pair is made for. `RS256` is RSA with 2048 bits and more, PKCS #1 v1.5 and SHA-256. */
export type KeyAlgorithm = 'Ed25519' | 'P-256' | 'P-384' | 'P-521' | 'RS256'

/** The JOSE name of a signature algorithm (RFC 7518, RFC 8037). */
export type SignatureAlgorithm = 'EdDSA' | 'ES256' | 'ES384' | 'ES512' | 'RS256'

export const signatureAlgorithmOf: Readonly<Record<KeyAlgorithm, SignatureAlgorithm>> = {
  Ed25519: 'EdDSA',
  'P-256': 'ES256',
  'P-384': 'ES384',
  'P-521': 'ES512',
  RS256: 'RS256',
}

/** The elliptic curves of FIPS 186-5 that sign. P-521 is for JOSE alone: no Data Integrity suite has it. */
export type CurveName = 'P-256' | 'P-384' | 'P-521'

/** A public key as JSON Web Key: only the members that make the key, in the order of RFC 7638. */
export type PublicJwk =
  | { readonly crv: 'Ed25519'; readonly kty: 'OKP'; readonly x: string }
  | { readonly crv: CurveName; readonly kty: 'EC'; readonly x: string; readonly y: string }
  | { readonly e: string; readonly kty: 'RSA'; readonly n: string }

export type PrivateJwk = JsonWebKey

/** A public key and the one algorithm it is used with. Those that the library hands out have passed the key check. */
export interface PublicKey {
  readonly algorithm: SignatureAlgorithm
  readonly jwk: PublicJwk
}

/** How Web Crypto names the algorithm of a key, and of a signature made with it. */
export const webCryptoNames: Readonly<Record<SignatureAlgorithm, { key: KeyImport; signature: SignatureParameters }>> =
  {
    EdDSA: { key: { name: 'Ed25519' }, signature: { name: 'Ed25519' } },
    ES256: { key: { name: 'ECDSA', namedCurve: 'P-256' }, signature: { name: 'ECDSA', hash: 'SHA-256' } },
    ES384: { key: { name: 'ECDSA', namedCurve: 'P-384' }, signature: { name: 'ECDSA', hash: 'SHA-384' } },
    ES512: { key: { name: 'ECDSA', namedCurve: 'P-521' }, signature: { name: 'ECDSA', hash: 'SHA-512' } },
    RS256: { key: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, signature: { name: 'RSASSA-PKCS1-v1_5' } },
  }

type KeyImport = { name: string; namedCurve?: string; hash?: string }
type SignatureParameters = { name: string; hash?: string }

import { concatBytes } from '../encoding/index.ts'
import { CredentialError } from '../errors.ts'
import { checkPublicJwk, type PublicKey } from '../keys/index.ts'

/** `SEQUENCE { OBJECT IDENTIFIER rsaEncryption, NULL }`: what says of a key that it is one for RSA. */
const rsaEncryption = Uint8Array.of(0x30, 13, 6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 13, 1, 1, 1, 5, 0)

/**
 * An RSA public key as PEM, in either of its two forms (RFC 5280 SubjectPublicKeyInfo, RFC 8017 RSAPublicKey).
 *
 * @throws CredentialError `key.malformed`, `key.unsafe`, `key.unsupported`
 * @see https://www.rfc-editor.org/rfc/rfc7468#section-13
 */
export async function publicKeyOfPem(pem: string): Promise<PublicKey> {
  const [, label, base64 = ''] =
    /^\s*-----BEGIN (RSA )?PUBLIC KEY-----([A-Za-z0-9+/=\s]{1,8000})-----END \1?PUBLIC KEY-----\s*$/.exec(pem) ?? [
      undefined,
      undefined,
    ]
  if (base64 === '') throw new CredentialError('key.malformed', 'This is no public key in PEM.')
  const bytes = decode(base64)
  const spki =
    label === undefined ? bytes : der(0x30, concatBytes(rsaEncryption, der(0x03, concatBytes(Uint8Array.of(0), bytes))))
  return checkPublicJwk(await toJwk(spki))
}

function decode(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64.replace(/\s+/g, '')), (character) => character.charCodeAt(0))
  } catch (error) {
    throw new CredentialError('key.malformed', 'The PEM does not hold base64.', { cause: error })
  }
}

async function toJwk(spki: Uint8Array): Promise<JsonWebKey> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  try {
    const key = await crypto.subtle.importKey('spki', new Uint8Array(spki), algorithm, true, ['verify'])
    return await crypto.subtle.exportKey('jwk', key)
  } catch (error) {
    throw new CredentialError('key.malformed', 'The PEM does not hold an RSA key.', { cause: error })
  }
}

/** A value of DER with its tag and length. */
function der(tag: number, value: Uint8Array): Uint8Array {
  const { length } = value
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return concatBytes(Uint8Array.of(tag, ...size), value)
}

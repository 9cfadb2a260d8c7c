import { encodeBase64url, toUtf8 } from '../../encoding/index.ts'
import type { JsonObject } from '../../json.ts'
import type { Template } from './compile-template.ts'
import type { Facts } from './holes.ts'

export interface JwtIssuerOptions {
  readonly template: Template
  /** as it will stand in each token, with `alg`, `kid` and `typ` */
  readonly header: JsonObject
  /** what is said beside the credential for these facts, such as `iss`, `jti`, `sub`, `nbf` and `exp`, as an object */
  readonly claims: (facts: Facts) => JsonObject
  /** the signature of these bytes, at once; ECDSA as `r ‖ s` */
  readonly sign: (data: Uint8Array) => Uint8Array
  /** text → UTF-8 and bytes → base64url, where the platform has something faster */
  readonly encode?: (text: string) => Uint8Array
  readonly toBase64url?: (bytes: Uint8Array) => string
}

/** Signs credentials of one kind as compact JWS: the template's text, claims behind it. */
export function createJwtIssuer({
  template,
  header,
  claims,
  sign,
  encode = toUtf8,
  toBase64url = encodeBase64url,
}: JwtIssuerOptions): (facts: Facts) => string {
  const opening = `${toBase64url(encode(JSON.stringify(header)))}.`
  return (facts) => {
    const more = JSON.stringify(claims(facts)).slice(1)
    const payload = `${template.writeJson(facts)}${more === '}' ? '' : ','}${more}`
    const signed = opening + toBase64url(encode(payload))
    return `${signed}.${toBase64url(sign(encode(signed)))}`
  }
}

import { registeredClaims } from '../../issue/issue-jwt.ts'
import type { JsonObject } from '../../json.ts'
import type { SignatureAlgorithm } from '../../keys/index.ts'
import type { DecodedJwt } from '../../proof/jose.ts'
import { type Finding, failed, passed } from '../report.ts'

const algorithms: readonly SignatureAlgorithm[] = ['EdDSA', 'ES256', 'ES384', 'RS256']
const types = new Set(['jwt', 'vc+jwt', 'vc+ld+jwt'])

/** Header members that change what is signed, or that point to keys elsewhere: never followed, never allowed. */
const forbidden = ['crit', 'b64', 'zip', 'jku', 'x5u']

/**
 * Is this the JWT of a credential, and do its claims repeat what the credential says?
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#jwt-proof, https://www.w3.org/TR/vc-jose-cose/, https://www.rfc-editor.org/rfc/rfc8725
 */
export function checkJwt({ header, payload }: DecodedJwt): Finding {
  if (!algorithms.includes(header.alg as SignatureAlgorithm)) {
    return failed('proof', 'jwt.algorithm', { detail: String(header.alg).slice(0, 100) })
  }
  for (const name of forbidden) if (name in header) return failed('proof', 'jwt.header', { detail: name })
  if (header.kid !== undefined && typeof header.kid !== 'string')
    return failed('proof', 'jwt.header', { detail: 'kid' })
  const type =
    header.typ === undefined
      ? 'jwt'
      : String(header.typ)
          .toLowerCase()
          .replace(/^application\//, '')
  if (!types.has(type)) return failed('proof', 'jwt.type', { detail: type.slice(0, 100) })
  if ('vc' in payload || 'vp' in payload) {
    return failed('proof', 'jwt.claims_differ', { pointer: '/vc', detail: 'A second credential stands in the claims.' })
  }
  return checkClaims(payload, type === 'jwt')
}

/** With `typ` JWT the claims must be there, with `vc+jwt` they may; where they are, they must agree. */
function checkClaims(payload: JsonObject, mustBeThere: boolean): Finding {
  for (const [name, expected] of Object.entries(registeredClaims(payload))) {
    const claim = payload[name]
    if (claim === undefined && !mustBeThere) continue
    if (claim !== expected) return failed('proof', 'jwt.claims_differ', { pointer: `/${name}` })
  }
  for (const name of ['iss', 'jti', 'sub', 'nbf', 'exp']) {
    if (payload[name] !== undefined && registeredClaims(payload)[name] === undefined) {
      return failed('proof', 'jwt.claims_differ', {
        pointer: `/${name}`,
        detail: 'The credential has nothing of the kind.',
      })
    }
  }
  return passed('proof')
}

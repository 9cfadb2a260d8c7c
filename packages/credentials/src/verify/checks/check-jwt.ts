import type { JsonObject } from '../../json.ts'
import { editionOf } from '../../model/edition.ts'
import { isWrapped, registeredClaims } from '../../model/jwt-claims.ts'
import type { DecodedJwt } from '../../proof/jose.ts'
import type { Settings } from '../options.ts'
import { type Finding, failed, passed } from '../report.ts'
import { checkHeader, checkSignatureTime } from './check-jws.ts'

const types = new Set(['jwt', 'vc+jwt', 'vc+ld+jwt'])

/**
 * Is this the JWT of a credential, and do its claims repeat what the credential says?
 *
 * Three forms are in the world. Open Badges 3.0 (`typ` JWT): the payload is the credential, and the registered claims
 * must be there and agree. VC-JOSE-COSE (`vc+jwt`): the same, but `iss`, `jti` and `sub` may be missing, and `exp`,
 * `nbf` and `iat` speak of the signature, not of the credential. Data model 1.1: the credential lies in the claim `vc`;
 * where claim and member say the same thing, they must agree.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#jwt-proof, https://www.w3.org/TR/vc-jose-cose/#securing-vcs-with-jose,
 *   https://www.w3.org/TR/2022/REC-vc-data-model-20220303/#jwt-decoding, https://www.rfc-editor.org/rfc/rfc8725
 */
export function checkJwt({ header, payload }: DecodedJwt, document: JsonObject, { now }: Settings): Finding {
  const { type, fault } = checkHeader(header, types)
  if (fault) return fault
  const wrapped = isWrapped(payload, 'vc')
  if ('vp' in payload || ('vc' in payload && !wrapped)) {
    const pointer = 'vc' in payload ? '/vc' : '/vp'
    return failed('proof', 'jwt.claims_differ', { pointer, detail: 'A second body stands in the claims.' })
  }
  if (wrapped !== (editionOf(document) === '1.1') || (wrapped && type !== 'jwt')) {
    return failed('proof', 'jwt.wrapper', { pointer: wrapped ? '/vc' : '/@context' })
  }
  if (type === 'jwt')
    return checkClaims(payload, document, { names: ['iss', 'jti', 'sub', 'nbf', 'exp'], mayMiss: wrapped })
  const claims = checkClaims(payload, document, { names: ['iss', 'jti', 'sub'], mayMiss: true })
  return claims.outcome === 'passed' ? checkSignatureTime(payload, now) : claims
}

/** @param mayMiss whether claims may be missing: the credential then says it alone */
function checkClaims(
  payload: JsonObject,
  document: JsonObject,
  { names, mayMiss }: { names: readonly string[]; mayMiss: boolean },
): Finding {
  const expected = registeredClaims(document)
  for (const name of names) {
    if (payload[name] === expected[name] || (payload[name] === undefined && mayMiss)) continue
    const detail = expected[name] === undefined ? { detail: 'The credential has nothing of the kind.' } : {}
    return failed('proof', 'jwt.claims_differ', { pointer: `/${name}`, ...detail })
  }
  return passed('proof')
}

import type { JsonObject } from '../json.ts'
import { editionOf } from '../model/edition.ts'
import { isWrapped } from '../model/jwt-claims.ts'
import type { DecodedJwt } from '../proof/jose.ts'
import { checkHeader, checkSignatureTime } from '../verify/checks/check-jws.ts'
import type { Settings } from '../verify/options.ts'
import { type Finding, failed } from '../verify/report.ts'
import { holderId } from './presentation.ts'

const types = new Set(['jwt', 'vp+jwt', 'vp+ld+jwt'])

/**
 * Is this the JWT of a presentation, do its claims agree with it, and is it of a time that can be?
 *
 * With `vp+jwt` the payload is the presentation; in the data model 1.1 it lies in the claim `vp`, and `typ` is JWT.
 *
 * @see https://www.w3.org/TR/vc-jose-cose/#securing-vps-with-jose, https://www.w3.org/TR/2022/REC-vc-data-model-20220303/#jwt-decoding
 */
export function checkPresentationJwt(
  { header, payload }: DecodedJwt,
  document: JsonObject,
  { now }: Settings,
): Finding {
  const { type, fault } = checkHeader(header, types)
  if (fault) return fault
  const wrapped = isWrapped(payload, 'vp')
  if ('vc' in payload || ('vp' in payload && !wrapped)) {
    const pointer = 'vp' in payload ? '/vp' : '/vc'
    return failed('proof', 'jwt.claims_differ', { pointer, detail: 'A second body stands in the claims.' })
  }
  if (wrapped !== (editionOf(document) === '1.1') || wrapped !== (type === 'jwt')) {
    return failed('proof', 'jwt.wrapper', { pointer: wrapped ? '/vp' : '/@context' })
  }
  for (const [name, member] of Object.entries({ iss: holderId(document), jti: document.id })) {
    const [claim, isSaid] = [payload[name], member !== undefined]
    if (claim !== undefined && isSaid && claim !== member) {
      return failed('proof', 'jwt.claims_differ', { pointer: `/${name}` })
    }
  }
  return checkSignatureTime(payload, now)
}

import { type JsonObject, textOf } from '../../json.ts'
import type { SignatureAlgorithm } from '../../keys/index.ts'
import { parseNumericDate } from '../../model/jwt-claims.ts'
import { typeOfJwt } from '../../proof/jose.ts'
import { type Finding, failed, passed } from '../report.ts'

const algorithms: readonly unknown[] = ['EdDSA', 'ES256', 'ES384', 'ES512', 'RS256'] satisfies SignatureAlgorithm[]

/** Header members that change what is signed, or that point to keys elsewhere: never followed, never allowed. */
const forbidden = ['crit', 'b64', 'zip', 'jku', 'x5u']

/** A clock may be a little ahead of ours. */
const tolerance = 5 * 60_000

/**
 * Is this a header that we go by, and of a kind that is expected here?
 *
 * @param types media types without `application/`, in lower case; `jwt` is what a header without `typ` means
 * @see https://www.rfc-editor.org/rfc/rfc8725
 */
export function checkHeader(header: JsonObject, types: ReadonlySet<string>): { type: string; fault?: Finding } {
  const type = typeOfJwt(header)
  return { type, ...findFault(header, type, types) }
}

function findFault(header: JsonObject, type: string, types: ReadonlySet<string>): { fault?: Finding } {
  const detail = (value: unknown) => ({ detail: textOf(value).slice(0, 100) })
  if (!algorithms.includes(header.alg)) return { fault: failed('proof', 'jwt.algorithm', detail(header.alg)) }
  for (const name of forbidden) if (name in header) return { fault: failed('proof', 'jwt.header', { detail: name }) }
  for (const name of ['kid', 'typ'])
    if (header[name] !== undefined && typeof header[name] !== 'string')
      return { fault: failed('proof', 'jwt.header', { detail: name }) }
  return types.has(type) ? {} : { fault: failed('proof', 'jwt.type', detail(type)) }
}

/**
 * Is the signature of a time that can be: not made in the future, not past its own end?
 *
 * `iat`, `nbf` and `exp` of VC-JOSE-COSE are about the signature, as `created` and `expires` of embedded proofs are. An
 * `iat` that is no number says nothing; an `exp` or `nbf` that is none may not be passed over.
 *
 * @see https://www.w3.org/TR/vc-jose-cose/#claims
 */
export function checkSignatureTime({ iat, nbf, exp }: JsonObject, now: Date): Finding {
  for (const [name, claim] of Object.entries({ nbf, exp })) {
    if (claim !== undefined && !parseNumericDate(claim)) {
      return failed('proof', 'jwt.claim_malformed', { pointer: `/${name}` })
    }
  }
  for (const begins of [iat, nbf].map(parseNumericDate)) {
    if (begins && begins.getTime() > now.getTime() + tolerance)
      return failed('proof', 'proof.future', { since: begins.toISOString() })
  }
  const ends = parseNumericDate(exp)
  if (ends && ends <= now) return failed('proof', 'proof.expired', { since: ends.toISOString() })
  return passed('proof')
}

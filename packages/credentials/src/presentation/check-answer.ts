import { asList, type JsonObject, textOf } from '../json.ts'
import type { GoodSignature } from '../verify/bind-key.ts'
import { type Finding, failed, passed } from '../verify/report.ts'
import type { Secured } from '../verify/secured.ts'

/** What one signature says about the question that it answers, as it was signed. */
interface SignedAnswer {
  readonly challenge: unknown
  readonly domain: unknown
}

/** What each signature answers: `challenge` and `domain` of its proof, `nonce` and `aud` of its JWT. */
export function answersOf(secured: Secured, signatures: readonly GoodSignature[]): readonly SignedAnswer[] {
  if (secured.kind === 'jwt') return [ofClaims(secured.jwt.payload)]
  return signatures.map(({ proof }) => ({ challenge: proof?.challenge, domain: proof?.domain }))
}

function ofClaims({ nonce, aud }: JsonObject): SignedAnswer {
  return { challenge: nonce, domain: aud }
}

/**
 * Was every signature made in answer to this challenge? Whoever shows a presentation that they once saw has no signature
 * over the new one.
 *
 * @see https://www.w3.org/TR/vc-data-integrity/#verify-proof
 */
export function checkChallenge(answers: readonly SignedAnswer[], expected: string): Finding<'challenge'> {
  for (const { challenge } of answers) {
    if (challenge === undefined) return failed('challenge', 'challenge.missing')
    if (challenge !== expected) return failed('challenge', 'challenge.differs', { detail: shorten(challenge) })
  }
  return passed('challenge')
}

/** Was every signature made for this verifier? A list of domains is for each of them. */
export function checkDomain(answers: readonly SignedAnswer[], expected: string): Finding<'domain'> {
  for (const { domain } of answers) {
    if (domain === undefined) return failed('domain', 'domain.missing')
    if (!asList(domain).includes(expected)) return failed('domain', 'domain.differs', { detail: shorten(domain) })
  }
  return passed('domain')
}

function shorten(value: unknown): string {
  return asList(value).map(textOf).join(', ').slice(0, 200)
}

import { expect } from 'vitest'
import {
  buildPresentation,
  issueCredential,
  issueJwt,
  type JsonObject,
  type Verdict,
  type VerifyPresentationOptions,
  verifyPresentation,
} from '../index.ts'
import type { FindingCode } from '../verify/codes.ts'
import { givenCredential, givenIssuer, givenWebIssuer } from './given.ts'

export const now = new Date('2026-06-01T00:00:00Z')
/** What the verifier of these tests asks for. */
export const asked = { challenge: 'n-0S6_WzA2Mj', domain: 'https://verifier.example' }

/** A holder with a badge of a university, and what verifying needs. */
export async function givenHolder() {
  const issuer = await givenWebIssuer()
  const holder = await givenIssuer()
  const facts = { recipient: { id: holder.did, name: 'Ada Lovelace' } }
  const badge = await issueCredential(givenCredential(issuer.did, facts), issuer.signer, { now })
  const jwt = await issueJwt(givenCredential(issuer.did, facts), issuer.signer, { typ: 'vc+jwt' })
  const build = (...credentials: (JsonObject | string)[]) => buildPresentation({ holder: holder.did, credentials })
  const options = { now, fetch: issuer.fetch, ...asked }
  return { issuer, holder, badge, jwt, build, options }
}

export async function expectRefused(
  input: string | object,
  options: VerifyPresentationOptions,
  expected: readonly [Verdict, FindingCode],
) {
  const report = await verifyPresentation(input, options)
  const last = report.checks.at(-1)
  expect([report.verdict, last?.code], last?.detail).toEqual(expected)
  expect(report.verified).toBe(false)
  return report
}

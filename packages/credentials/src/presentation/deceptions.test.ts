import { describe, expect, test } from 'vitest'
import {
  buildPresentation,
  issueCredential,
  issuePresentation,
  issuePresentationJwt,
  type JsonObject,
  toEnvelope,
  verifyPresentation,
} from '../index.ts'
import { signJwt } from '../proof/jose.ts'
import { givenCredential, givenIssuer } from '../testing/given.ts'
import { asked, expectRefused, givenHolder, now } from '../testing/given-presentation.ts'

describe('a presentation that was made to deceive', () => {
  test.each([
    ['without the challenge', { domain: asked.domain }, 'challenge.missing'],
    ['of another challenge', { ...asked, challenge: 'yesterday' }, 'challenge.differs'],
    ['without a domain', { challenge: asked.challenge }, 'domain.missing'],
    ['for another verifier', { ...asked, domain: 'https://evil.example' }, 'domain.differs'],
  ] as const)('%s is refused', async (_title, answer, code) => {
    const { holder, badge, build, options } = await givenHolder()
    const embedded = await issuePresentation(build(badge), holder.signer, { ...answer, now })
    const jwt = await issuePresentationJwt(build(badge), holder.signer, { ...answer, now })
    for (const input of [embedded, jwt]) {
      const report = await verifyPresentation(input, options)
      expect(report).toMatchObject({ verdict: 'invalid', verified: false })
      expect(report.checks.find(({ outcome }) => outcome === 'failed')?.code).toBe(code)
      expect(report.credentials).toEqual([])
    }
  })

  test('with a second, older proof beside the one that answers is refused', async () => {
    const { holder, badge, build, options } = await givenHolder()
    const old = await issuePresentation(build(badge), holder.signer, { ...asked, challenge: 'yesterday', now })
    const both = await issuePresentation(old, holder.signer, { ...asked, now })
    const report = await verifyPresentation(both, options)
    expect(report.checks.find(({ outcome }) => outcome === 'failed')?.code).toBe('challenge.differs')
  })

  test('whose challenge was changed afterwards is refused', async () => {
    const { holder, badge, build, options } = await givenHolder()
    const old = await issuePresentation(build(badge), holder.signer, { ...asked, challenge: 'yesterday', now })
    const changed = JSON.stringify(old).replace('yesterday', asked.challenge)
    await expectRefused(changed, options, ['invalid', 'signature.bad'])
  })

  test('signed by somebody else than the holder is never more than signed', async () => {
    const { badge, build, options } = await givenHolder()
    const thief = await givenIssuer()
    const embedded = await issuePresentation(build(badge), thief.signer, { ...asked, now })
    await expectRefused(embedded, options, ['signed_unbound', 'holder.unbound'])
    const jwt = await issuePresentationJwt(build(badge), thief.signer, { ...asked, now })
    await expectRefused(jwt, options, ['signed_unbound', 'holder.unbound'])
    const header = { typ: 'vp+jwt', kid: undefined, jwk: thief.keyPair.publicJwk }
    const { '@context': context, type } = build()
    const enclosed = { '@context': context, type, nonce: asked.challenge, aud: asked.domain }
    await expectRefused(await signJwt(header, enclosed, thief.signer), options, ['signed_unbound', 'holder.unnamed'])
  })

  test('with a badge that the holder signed in the name of another is refused, however little is asked', async () => {
    const { issuer, holder, build, options } = await givenHolder()
    const forged = await issueCredential(givenCredential(issuer.did), holder.signer, { now })
    const own = await issueCredential(givenCredential(holder.did), holder.signer, { now })
    const verify = async (badge: JsonObject) => {
      const signed = await issuePresentation(build(badge), holder.signer, { ...asked, now })
      return verifyPresentation(signed, { ...options, checks: ['signature', 'holder', 'credentials'] })
    }
    const code = 'holder.not_issuer'
    expect((await verify(forged)).checks.at(-1)).toMatchObject({ outcome: 'failed', code, by: issuer.did })
    expect((await verify(own)).checks.filter(({ check }) => check === 'holder')).toMatchObject([{ outcome: 'passed' }])
  })

  test('by a key that the holder lists for other things is refused', async () => {
    const { issuer, badge, options } = await givenHolder()
    const presentation = buildPresentation({ holder: issuer.did, credentials: [badge] })
    const embedded = await issuePresentation(presentation, issuer.signer, { ...asked, now })
    await expectRefused(embedded, options, ['invalid', 'did.key_not_found'])
  })

  test('whose proof is for asserting is refused', async () => {
    const { holder, badge, build, options } = await givenHolder()
    const signed = await issuePresentation(build(badge), holder.signer, { ...asked, now })
    const changed = JSON.stringify(signed).replace('"authentication"', '"assertionMethod"')
    await expectRefused(changed, options, ['invalid', 'proof.purpose'])
  })

  test.each([
    ['a holder in iss and another inside', { iss: 'did:example:eve' }, 'jwt.claims_differ'],
    ['another id in jti', { jti: 'urn:uuid:2' }, 'jwt.claims_differ'],
    ['a second presentation in vp', { vp: { type: ['VerifiablePresentation'] } }, 'jwt.claims_differ'],
    ['a credential in vc', { vc: { type: ['VerifiableCredential'] } }, 'jwt.claims_differ'],
    ['an end that has passed', { exp: 1_780_271_999 }, 'proof.expired'],
    ['an end that is text', { exp: '2030-01-01' }, 'jwt.claim_malformed'],
    ['a beginning in the future', { iat: 1_780_275_600 }, 'proof.future'],
  ] as const)('as JWT with %s is refused', async (_title, claims, code) => {
    const { holder, jwt, build, options } = await givenHolder()
    const body = { ...build(jwt), id: 'urn:uuid:1', nonce: asked.challenge, aud: asked.domain, ...claims }
    await expectRefused(await signJwt({ typ: 'vp+jwt' }, body, holder.signer), options, ['invalid', code])
  })

  test('as JWT of a credential, and a credential as presentation, are refused', async () => {
    const { holder, jwt, badge, build, options } = await givenHolder()
    const wrong = await signJwt({ typ: 'vc+jwt' }, build(badge), holder.signer)
    await expectRefused(wrong, options, ['not_a_badge', 'jwt.type'])
    await expectRefused(jwt, options, ['invalid', 'presentation.not_a_presentation'])
    await expectRefused(badge, options, ['invalid', 'presentation.not_a_presentation'])
  })

  test.each<[string, JsonObject]>([
    ['a credential that nothing signs', givenCredential('did:example:issuer') as unknown as JsonObject],
    ['an envelope without anything in it', { ...toEnvelope('x'), id: 'not-a-credential' }],
    ['something else than a credential', { type: 'Letter', proof: {} }],
  ])('with %s is refused before its signature is looked at, and not issued', async (_title, item) => {
    const { holder, build, options } = await givenHolder()
    const refusal = expect.objectContaining({ code: 'presentation.malformed' })
    await expect(issuePresentationJwt(build(item), holder.signer)).rejects.toThrow(refusal)
    await expect(issuePresentation(build(item), holder.signer)).rejects.toThrow(refusal)
    const signed = await signJwt({ typ: 'vp+jwt' }, build(item), holder.signer)
    await expectRefused(signed, options, ['invalid', 'presentation.malformed'])
  })

  test('with something beside what is in its envelope is refused', async () => {
    const { holder, jwt, build, options } = await givenHolder()
    const dressed = { ...toEnvelope(jwt), name: 'Captain' }
    const signed = await issuePresentationJwt(build(dressed), holder.signer, { ...asked, now })
    const report = await expectRefused(signed, options, ['invalid', 'presentation.credential_not_good'])
    expect(report.credentials[0]?.checks.at(-1)).toMatchObject({ check: 'json', code: 'envelope.malformed' })
    const outer = await issuePresentationJwt(build(jwt), holder.signer, { ...asked, now })
    const envelope = { ...toEnvelope(outer, 'presentation'), holder: 'did:example:eve' }
    await expectRefused(envelope, options, ['invalid', 'envelope.malformed'])
  })

  test('with more credentials than the limit is refused', async () => {
    const { holder, jwt, build, options } = await givenHolder()
    const signed = await issuePresentationJwt(build(jwt, jwt, jwt), holder.signer, { ...asked, now })
    const limits = { presentedCredentials: 2 }
    await expectRefused(signed, { ...options, limits }, ['invalid', 'presentation.too_many'])
  })
})

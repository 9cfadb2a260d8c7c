import { describe, expect, test } from 'vitest'
import {
  buildPresentation,
  createSigner,
  generateKeyPair,
  issueCredential,
  issueJwt,
  issuePresentation,
  issuePresentationJwt,
  type JsonObject,
  toEnvelope,
  type Verdict,
  verifyPresentation,
} from '../index.ts'
import { signJwt } from '../proof/jose.ts'
import { didDocument, givenCredential, givenIssuer, givenPages, givenWebIssuer } from '../testing/given.ts'
import type { FindingCode } from '../verify/codes.ts'
import type { VerifyPresentationOptions } from './index.ts'

const now = new Date('2026-06-01T00:00:00Z')
const asked = { challenge: 'n-0S6_WzA2Mj', domain: 'https://verifier.example' }

/** A holder with a badge of a university, and what verifying needs. */
async function given() {
  const issuer = await givenWebIssuer()
  const holder = await givenIssuer()
  const facts = { recipient: { id: holder.did, name: 'Ada Lovelace' } }
  const badge = await issueCredential(givenCredential(issuer.did, facts), issuer.signer, { now })
  const jwt = await issueJwt(givenCredential(issuer.did, facts), issuer.signer, { typ: 'vc+jwt' })
  const build = (...credentials: (JsonObject | string)[]) => buildPresentation({ holder: holder.did, credentials })
  const options = { now, fetch: issuer.fetch, ...asked }
  return { issuer, holder, badge, jwt, build, options }
}

async function expectRefused(
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

describe('a presentation', () => {
  test.each([
    ['eddsa-rdfc-2022', 'Ed25519'],
    ['eddsa-jcs-2022', 'Ed25519'],
    ['ecdsa-rdfc-2019', 'P-256'],
    ['ecdsa-rdfc-2019', 'P-384'],
    ['ecdsa-jcs-2019', 'P-256'],
  ] as const)('with %s (%s) is verified, and what is in it by itself', async (cryptosuite, algorithm) => {
    const { badge, jwt, options } = await given()
    const { did, signer } = await givenIssuer(algorithm)
    const presentation = buildPresentation({ id: 'urn:uuid:1', holder: did, credentials: [badge, jwt] })
    const signed = await issuePresentation(presentation, signer, { ...asked, now, cryptosuite })

    const report = await verifyPresentation(JSON.stringify(signed), options)
    expect(report).toMatchObject({
      verdict: 'valid_unrecognized',
      verified: true,
      holder: { id: did, boundBy: 'did:key' },
      credentials: [{ verdict: 'valid_unrecognized' }, { verdict: 'valid_unrecognized' }],
    })
    expect(report.checks.map(({ check, outcome }) => `${check} ${outcome}`)).toEqual([
      'format passed',
      'json passed',
      'context passed',
      'structure passed',
      'proof passed',
      'key passed',
      'signature passed',
      'holder passed',
      'challenge passed',
      'domain passed',
      'credentials passed',
    ])
    await expectRefused({ ...signed, id: 'urn:uuid:2' }, options, ['invalid', 'signature.bad'])
  })

  test.each(['Ed25519', 'P-256', 'P-384', 'RS256'] as const)('as vp+jwt with %s is verified', async (algorithm) => {
    const { badge, jwt, issuer } = await given()
    const holder = await givenWebHolder(algorithm)
    const presentation = buildPresentation({ holder: holder.did, credentials: [badge, jwt] })
    const signed = await issuePresentationJwt(presentation, holder.signer, { ...asked, now, lifetime: 300 })
    const options = { ...asked, now, fetch: givenPages(new Map([...issuer.pages, ...holder.pages])) }
    for (const input of [signed, JSON.stringify(toEnvelope(signed, 'presentation'))]) {
      expect(await verifyPresentation(input, options)).toMatchObject({
        verified: true,
        holder: { id: holder.did, boundBy: 'did:web' },
        credentials: [{ verified: true }, { verified: true }],
      })
    }
  })

  test('is valid when every issuer in it is recognized', async () => {
    const { holder, badge, build, options } = await given()
    const signed = await issuePresentation(build(badge), holder.signer, { ...asked, now })
    const trusting = { ...options, trustedIssuers: () => 'recognized' as const }
    expect(await verifyPresentation(signed, trusting)).toMatchObject({ verdict: 'valid' })
    const empty = await issuePresentation(build(), holder.signer, { ...asked, now })
    expect(await verifyPresentation(empty, trusting)).toMatchObject({ verdict: 'valid_unrecognized', credentials: [] })
  })

  test('without a challenge is verified with a warning, since it may be an old one', async () => {
    const { holder, badge, build, issuer } = await given()
    const signed = await issuePresentation(build(badge), holder.signer, { now })
    expect(await verifyPresentation(signed, { now, fetch: issuer.fetch })).toMatchObject({
      verified: true,
      warnings: [{ code: 'presentation.replayable' }],
    })
  })

  test('with a bad credential is not verified, though the others still are', async () => {
    const { holder, badge, jwt, build, options } = await given()
    const changed = { ...badge, name: 'Captain' }
    const signed = await issuePresentationJwt(build(badge, changed, jwt), holder.signer, { ...asked, now })
    const report = await expectRefused(signed, options, ['invalid', 'presentation.credential_not_good'])
    expect(report.credentials.map(({ verdict }) => verdict)).toEqual([
      'valid_unrecognized',
      'invalid',
      'valid_unrecognized',
    ])
    expect(report.checks.at(-1)).toMatchObject({ pointer: '/verifiableCredential/1', detail: 'invalid' })
  })

  test('with a credential that is secured in a way we do not read is undetermined', async () => {
    const { holder, badge, build, options } = await given()
    const other = { ...toEnvelope('x'), id: 'data:application/vc+sd-jwt,eyJhbGciOiJFUzI1NiJ9.e30.AAAA~' }
    const signed = await issuePresentationJwt(build(badge, other), holder.signer, { ...asked, now })
    await expectRefused(signed, options, ['undetermined', 'presentation.credential_undetermined'])
  })

  test('says when a badge is about somebody else than the holder', async () => {
    const { issuer, holder, build, options } = await given()
    const badge = await issueCredential(givenCredential(issuer.did), issuer.signer, { now })
    const signed = await issuePresentation(build(badge), holder.signer, { ...asked, now })
    expect(await verifyPresentation(signed, options)).toMatchObject({
      verified: true,
      warnings: [{ code: 'presentation.about_another', pointer: '/verifiableCredential/0' }],
    })
  })

  test('of the data model 1.1 is read from the claim vp', async () => {
    const { holder, jwt, options } = await given()
    const vp = {
      '@context': ['https://www.w3.org/2018/credentials/v1'],
      type: ['VerifiablePresentation'],
      verifiableCredential: [jwt],
    }
    const claims = { iss: holder.did, nonce: asked.challenge, aud: [asked.domain, 'https://other.example'] }
    const signed = await signJwt({ typ: 'JWT' }, { ...claims, vp }, holder.signer)
    expect(await verifyPresentation(signed, options)).toMatchObject({ verified: true, holder: { id: holder.did } })
    await expectRefused(await signJwt({ typ: 'vp+jwt' }, { ...claims, vp }, holder.signer), options, [
      'invalid',
      'jwt.wrapper',
    ])
  })

  test('that is asked for its signature alone answers that alone', async () => {
    const { holder, build } = await given()
    const unread = { ...toEnvelope('x'), id: 'data:application/vc+cose;base64,0oRYVqQB' }
    const signed = await issuePresentationJwt(build(unread), holder.signer, { now })
    const report = await verifyPresentation(signed, { now, checks: ['signature'] })
    expect(report.checks.at(-1)).toEqual({ check: 'signature', outcome: 'passed' })
    expect(report).toMatchObject({ verified: false, credentials: [] })
  })
})

describe('a presentation that was made to deceive', () => {
  test.each([
    ['without the challenge', { domain: asked.domain }, 'challenge.missing'],
    ['of another challenge', { ...asked, challenge: 'yesterday' }, 'challenge.differs'],
    ['without a domain', { challenge: asked.challenge }, 'domain.missing'],
    ['for another verifier', { ...asked, domain: 'https://evil.example' }, 'domain.differs'],
  ] as const)('%s is refused', async (_title, answer, code) => {
    const { holder, badge, build, options } = await given()
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
    const { holder, badge, build, options } = await given()
    const old = await issuePresentation(build(badge), holder.signer, { ...asked, challenge: 'yesterday', now })
    const both = await issuePresentation(old, holder.signer, { ...asked, now })
    const report = await verifyPresentation(both, options)
    expect(report.checks.find(({ outcome }) => outcome === 'failed')?.code).toBe('challenge.differs')
  })

  test('whose challenge was changed afterwards is refused', async () => {
    const { holder, badge, build, options } = await given()
    const old = await issuePresentation(build(badge), holder.signer, { ...asked, challenge: 'yesterday', now })
    const changed = JSON.stringify(old).replace('yesterday', asked.challenge)
    await expectRefused(changed, options, ['invalid', 'signature.bad'])
  })

  test('signed by somebody else than the holder is never more than signed', async () => {
    const { badge, build, options } = await given()
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

  test('by a key that the holder lists for other things is refused', async () => {
    const { issuer, badge, options } = await given()
    const presentation = buildPresentation({ holder: issuer.did, credentials: [badge] })
    const embedded = await issuePresentation(presentation, issuer.signer, { ...asked, now })
    await expectRefused(embedded, options, ['invalid', 'did.key_not_found'])
  })

  test('whose proof is for asserting is refused', async () => {
    const { holder, badge, build, options } = await given()
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
    const { holder, jwt, build, options } = await given()
    const body = { ...build(jwt), id: 'urn:uuid:1', nonce: asked.challenge, aud: asked.domain, ...claims }
    await expectRefused(await signJwt({ typ: 'vp+jwt' }, body, holder.signer), options, ['invalid', code])
  })

  test('as JWT of a credential, and a credential as presentation, are refused', async () => {
    const { holder, jwt, badge, build, options } = await given()
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
    const { holder, build, options } = await given()
    const refusal = expect.objectContaining({ code: 'presentation.malformed' })
    await expect(issuePresentationJwt(build(item), holder.signer)).rejects.toThrow(refusal)
    await expect(issuePresentation(build(item), holder.signer)).rejects.toThrow(refusal)
    const signed = await signJwt({ typ: 'vp+jwt' }, build(item), holder.signer)
    await expectRefused(signed, options, ['invalid', 'presentation.malformed'])
  })

  test('with something beside what is in its envelope is refused', async () => {
    const { holder, jwt, build, options } = await given()
    const dressed = { ...toEnvelope(jwt), name: 'Captain' }
    const signed = await issuePresentationJwt(build(dressed), holder.signer, { ...asked, now })
    const report = await expectRefused(signed, options, ['invalid', 'presentation.credential_not_good'])
    expect(report.credentials[0]?.checks.at(-1)).toMatchObject({ check: 'json', code: 'envelope.malformed' })
    const outer = await issuePresentationJwt(build(jwt), holder.signer, { ...asked, now })
    const envelope = { ...toEnvelope(outer, 'presentation'), holder: 'did:example:eve' }
    await expectRefused(envelope, options, ['invalid', 'envelope.malformed'])
  })

  test('with more credentials than the limit is refused', async () => {
    const { holder, jwt, build, options } = await given()
    const signed = await issuePresentationJwt(build(jwt, jwt, jwt), holder.signer, { ...asked, now })
    const limits = { presentedCredentials: 2 }
    await expectRefused(signed, { ...options, limits }, ['invalid', 'presentation.too_many'])
  })
})

/** A holder with a did:web who lists the key for authentication alone. */
async function givenWebHolder(algorithm: 'Ed25519' | 'P-256' | 'P-384' | 'RS256') {
  const did = 'did:web:ada.example%3A8443:me'
  const keyPair = await generateKeyPair(algorithm)
  const method = `${did}#key-1`
  const { assertionMethod, ...document } = didDocument(did, method, keyPair)
  const page = { ...document, authentication: assertionMethod }
  const pages = new Map<string, object | string>([['https://ada.example:8443/me/did.json', page]])
  return { did, signer: createSigner(keyPair, method), pages }
}

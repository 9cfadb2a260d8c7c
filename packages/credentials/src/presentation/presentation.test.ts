import { describe, expect, test } from 'vitest'
import {
  buildPresentation,
  createSigner,
  generateKeyPair,
  issueCredential,
  issuePresentation,
  issuePresentationJwt,
  toEnvelope,
  verifyPresentation,
} from '../index.ts'
import { signJwt } from '../proof/jose.ts'
import { didDocument, givenCredential, givenIssuer, givenPages } from '../testing/given.ts'
import { asked, expectRefused, givenHolder, now } from '../testing/given-presentation.ts'

describe('a presentation', () => {
  test.each([
    ['eddsa-rdfc-2022', 'Ed25519'],
    ['eddsa-jcs-2022', 'Ed25519'],
    ['ecdsa-rdfc-2019', 'P-256'],
    ['ecdsa-rdfc-2019', 'P-384'],
    ['ecdsa-jcs-2019', 'P-256'],
  ] as const)('with %s (%s) is verified, and what is in it by itself', async (cryptosuite, algorithm) => {
    const { badge, jwt, options } = await givenHolder()
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
    const { badge, jwt, issuer } = await givenHolder()
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
    const { holder, badge, build, options } = await givenHolder()
    const signed = await issuePresentation(build(badge), holder.signer, { ...asked, now })
    const trusting = { ...options, trustedIssuers: () => 'recognized' as const }
    expect(await verifyPresentation(signed, trusting)).toMatchObject({ verdict: 'valid' })
    const empty = await issuePresentation(build(), holder.signer, { ...asked, now })
    expect(await verifyPresentation(empty, trusting)).toMatchObject({ verdict: 'valid_unrecognized', credentials: [] })
  })

  test('without a challenge is verified with a warning, since it may be an old one', async () => {
    const { holder, badge, build, issuer } = await givenHolder()
    const signed = await issuePresentation(build(badge), holder.signer, { now })
    expect(await verifyPresentation(signed, { now, fetch: issuer.fetch })).toMatchObject({
      verified: true,
      warnings: [{ code: 'presentation.replayable' }],
    })
  })

  test('with a bad credential is not verified, though the others still are', async () => {
    const { holder, badge, jwt, build, options } = await givenHolder()
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
    const { holder, badge, build, options } = await givenHolder()
    const other = { ...toEnvelope('x'), id: 'data:application/vc+sd-jwt,eyJhbGciOiJFUzI1NiJ9.e30.AAAA~' }
    const signed = await issuePresentationJwt(build(badge, other), holder.signer, { ...asked, now })
    await expectRefused(signed, options, ['undetermined', 'presentation.credential_undetermined'])
  })

  test('says when a badge is about somebody else than the holder', async () => {
    const { issuer, holder, build, options } = await givenHolder()
    const badge = await issueCredential(givenCredential(issuer.did), issuer.signer, { now })
    const signed = await issuePresentation(build(badge), holder.signer, { ...asked, now })
    expect(await verifyPresentation(signed, options)).toMatchObject({
      verified: true,
      warnings: [{ code: 'presentation.about_another', pointer: '/verifiableCredential/0' }],
    })
  })

  test('of the data model 1.1 is read from the claim vp', async () => {
    const { holder, jwt, options } = await givenHolder()
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
    const { holder, build } = await givenHolder()
    const unread = { ...toEnvelope('x'), id: 'data:application/vc+cose;base64,0oRYVqQB' }
    const signed = await issuePresentationJwt(build(unread), holder.signer, { now })
    const report = await verifyPresentation(signed, { now, checks: ['signature'] })
    expect(report.checks.at(-1)).toEqual({ check: 'signature', outcome: 'passed' })
    expect(report).toMatchObject({ verified: false, credentials: [] })
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

import { CompactSign, importJWK, jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import { openBadgesContext, vc1Context } from '../contexts/names.ts'
import { toUtf8 } from '../encoding/index.ts'
import {
  buildPresentation,
  issueJwt,
  issuePresentationJwt,
  type JsonObject,
  toEnvelope,
  verifyCredential,
  verifyPresentation,
} from '../index.ts'
import { registeredClaims } from '../model/jwt-claims.ts'
import { signJwt } from '../proof/jose.ts'
import {
  didDocument,
  givenCredential,
  givenIssuer,
  givenPages,
  givenRichCredential,
  givenWebIssuer,
} from '../testing/given.ts'

const now = new Date('2026-06-01T00:00:00Z')
const algorithms = [
  ['EdDSA', 'Ed25519'],
  ['ES256', 'P-256'],
  ['ES384', 'P-384'],
  ['ES512', 'P-521'],
  ['RS256', 'RS256'],
] as const

/** An Open Badge 3.0 as it was before the data model 2.0. */
function givenOlder(issuer: string): JsonObject {
  const { validFrom, validUntil, ...members } = givenRichCredential(issuer)
  return {
    ...members,
    '@context': [vc1Context, openBadgesContext],
    issuanceDate: validFrom,
    expirationDate: validUntil!,
  }
}

describe('vc+jwt', () => {
  test.each(algorithms)('with %s is verified by jose, and what jose signs is verified', async (alg, algorithm) => {
    const { did, method, signer, keyPair, fetch } = await givenWebIssuer('northfield.example', algorithm)
    const credential = givenRichCredential(did)
    const jwt = await issueJwt(credential, signer, { typ: 'vc+jwt' })
    const { payload, protectedHeader } = await jwtVerify(jwt, await importJWK(keyPair.publicJwk, alg), {
      typ: 'vc+jwt',
      algorithms: [alg],
    })
    expect(protectedHeader).toEqual({ alg, kid: method, typ: 'vc+jwt', cty: 'vc' })
    expect(payload).toEqual(credential)
    expect(await verifyCredential(jwt, { now, fetch })).toMatchObject({ verdict: 'valid_unrecognized', credential })

    const theirs = await new CompactSign(toUtf8(JSON.stringify({ ...credential, iss: did, iat: 1_780_000_000 })))
      .setProtectedHeader({ alg, kid: method, typ: 'vc+jwt', cty: 'vc' })
      .sign(await importJWK(keyPair.privateJwk, alg))
    expect(await verifyCredential(theirs, { now, fetch })).toMatchObject({ verdict: 'valid_unrecognized', credential })
  })

  test('is read from its envelope, as a badge of its own', async () => {
    const { did, signer, fetch } = await givenWebIssuer()
    const jwt = await issueJwt(givenCredential(did), signer, { typ: 'vc+jwt' })
    const report = await verifyCredential(toEnvelope(jwt), { now, fetch })
    expect(report).toMatchObject({ verdict: 'valid_unrecognized', credential: { id: givenCredential(did).id } })
  })

  test.each<[string, JsonObject, string, string]>([
    ['with a name beside it', { name: 'Captain' }, 'invalid', 'envelope.malformed'],
    [
      'that is a credential, too',
      { type: ['VerifiableCredential', 'EnvelopedVerifiableCredential'] },
      'invalid',
      'envelope.malformed',
    ],
    ['that holds nothing', { id: 'urn:uuid:1' }, 'invalid', 'envelope.malformed'],
    [
      'with a presentation in it',
      { id: 'data:application/vp+jwt,eyJ.e30.AAAA' },
      'undetermined',
      'envelope.unsupported',
    ],
    ['of another kind', { id: 'data:application/vc+sd-jwt,eyJ.e30.AAAA~' }, 'undetermined', 'envelope.unsupported'],
    ['that holds no JWT', { id: 'data:application/vc+jwt,hello' }, 'not_a_badge', 'jwt.malformed'],
  ])('in an envelope %s is refused', async (_title, change, verdict, code) => {
    const { did, signer } = await givenWebIssuer()
    const jwt = await issueJwt(givenCredential(did), signer, { typ: 'vc+jwt' })
    const report = await verifyCredential({ ...toEnvelope(jwt), ...change }, { now })
    expect([report.verdict, report.checks.at(-1)?.code]).toEqual([verdict, code])
  })

  test('is not made of what verifiers of JSON-LD would not see', async () => {
    const { did, signer } = await givenIssuer()
    const more = { ...givenCredential(did), honours: 'first class' }
    for (const typ of ['JWT', 'vc+jwt'] as const) {
      await expect(issueJwt(more, signer, { typ })).rejects.toMatchObject({ code: 'credential.terms_undefined' })
    }
  })
})

describe('a JWT of Open Badges 3.0', () => {
  test('may say until when it is valid in its claims alone', async () => {
    const { did, signer } = await givenIssuer('P-256')
    const credential = givenCredential(did)
    const payload = { ...credential, ...registeredClaims(credential), exp: Date.parse('2027-01-01T00:00:00Z') / 1000 }
    const jwt = await signJwt({ typ: 'JWT' }, payload, signer)
    expect(await verifyCredential(jwt, { now })).toMatchObject({
      verdict: 'valid_unrecognized',
      credential: { validUntil: '2027-01-01T00:00:00Z' },
    })
    expect(await verifyCredential(jwt, { now: new Date('2027-01-01T00:00:01Z') })).toMatchObject({
      verdict: 'expired',
      verified: false,
    })
  })

  test('as vc+jwt says in its claims how long the signature is good, and nothing of the credential', async () => {
    const { did, signer } = await givenIssuer('P-256')
    const payload = { ...givenCredential(did), exp: Date.parse('2027-01-01T00:00:00Z') / 1000 }
    const report = await verifyCredential(await signJwt({ typ: 'vc+jwt' }, payload, signer), { now })
    expect(report).toMatchObject({ verdict: 'valid_unrecognized' })
    expect(report.credential).not.toHaveProperty('validUntil')
  })
})

describe('a JWT of the data model 1.1', () => {
  test.each(algorithms)('with %s is verified by jose and by us', async (alg, algorithm) => {
    const { did, signer, keyPair, fetch } = await givenWebIssuer('northfield.example', algorithm)
    const credential = givenOlder(did)
    const jwt = await issueJwt(credential, signer)
    const { payload } = await jwtVerify(jwt, await importJWK(keyPair.publicJwk, alg), { currentDate: now })
    expect(payload).toEqual({
      vc: credential,
      iss: did,
      jti: 'https://northfield.example/credentials/1',
      sub: 'did:example:ada',
      nbf: 1_772_323_200,
      exp: 1_893_448_800,
    })
    expect(await verifyCredential(jwt, { now, fetch })).toMatchObject({ verdict: 'valid_unrecognized', credential })
  })

  test('may say in its claims what it leaves out of the credential', async () => {
    const { did, signer, fetch } = await givenWebIssuer()
    const { id: _, issuer, issuanceDate: __, expirationDate: ___, credentialSubject, ...rest } = givenOlder(did)
    const { id: ____, ...subject } = credentialSubject as JsonObject
    const { id: _____, ...profile } = issuer as JsonObject
    const claims = registeredClaims(givenOlder(did))
    const sign = (change: JsonObject) =>
      signJwt(
        { typ: 'JWT' },
        { vc: { ...rest, issuer: profile, credentialSubject: subject }, ...claims, ...change },
        signer,
      )
    expect(await verifyCredential(await sign({}), { now, fetch })).toMatchObject({
      verdict: 'valid_unrecognized',
      credential: {
        id: 'https://northfield.example/credentials/1',
        issuer: { id: did, name: 'Northfield University' },
        issuanceDate: '2026-03-01T00:00:00Z',
        expirationDate: '2029-12-31T22:00:00Z',
        credentialSubject: { id: 'did:example:ada' },
      },
    })
    expect(await verifyCredential(await sign({ exp: 1_780_000_000 }), { now, fetch })).toMatchObject({
      verdict: 'expired',
    })
    expect(await verifyCredential(await sign({ nbf: 1_790_000_000 }), { now, fetch })).toMatchObject({
      verdict: 'not_yet_valid',
    })
    expect(await verifyCredential(await sign({ nbf: 'March' }), { now, fetch })).toMatchObject({ verdict: 'invalid' })
  })

  test.each<
    [string, (parts: { older: JsonObject; newer: JsonObject; claims: JsonObject }) => JsonObject, string, object?]
  >([
    [
      'another issuer in its claims',
      ({ older, claims }) => ({ vc: older, ...claims, iss: 'did:example:eve' }),
      'jwt.claims_differ',
    ],
    [
      'another subject in its claims',
      ({ older, claims }) => ({ vc: older, ...claims, sub: 'did:example:eve' }),
      'jwt.claims_differ',
    ],
    [
      'another end in its claims',
      ({ older, claims }) => ({ vc: older, ...claims, exp: 4_000_000_000 }),
      'jwt.claims_differ',
    ],
    [
      'an end in its claims that is text',
      ({ older, claims }) => ({ vc: older, ...claims, exp: '4000000000' }),
      'jwt.claims_differ',
    ],
    ['the newer edition in the claim vc', ({ newer, claims }) => ({ vc: newer, ...claims }), 'jwt.wrapper'],
    ['the older edition without the claim vc', ({ older, claims }) => ({ ...older, ...claims }), 'jwt.wrapper'],
    [
      'one in the claim and one outside',
      ({ older, newer, claims }) => ({ ...newer, vc: older, ...claims }),
      'context.nested',
    ],
    ['a presentation beside it', ({ older, claims }) => ({ vc: older, vp: {}, ...claims }), 'jwt.claims_differ'],
    [
      'the type of the newer edition',
      ({ older, claims }) => ({ vc: older, ...claims }),
      'jwt.wrapper',
      { typ: 'vc+jwt' },
    ],
  ])('with %s is refused', async (_title, build, code, header = { typ: 'JWT' }) => {
    const { did, signer, fetch } = await givenWebIssuer()
    const [older, newer] = [givenOlder(did), givenRichCredential(did) as unknown as JsonObject]
    const payload = build({ older, newer, claims: registeredClaims(older) })
    const report = await verifyCredential(await signJwt(header as JsonObject, payload, signer), { now, fetch })
    expect([report.verdict, report.checks.at(-1)?.code]).toEqual(['invalid', code])
  })

  test('is not issued as vc+jwt', async () => {
    const { did, signer } = await givenIssuer()
    await expect(issueJwt(givenOlder(did), signer, { typ: 'vc+jwt' })).rejects.toMatchObject({
      code: 'credential.malformed',
    })
  })
})

test.each(algorithms)('vp+jwt with %s is verified by jose, and what jose signs is verified', async (alg, algorithm) => {
  const issuer = await givenWebIssuer()
  const holder = await givenWebIssuer('ada.example', algorithm)
  const { assertionMethod, ...document } = didDocument(holder.did, holder.method, holder.keyPair)
  const pages = new Map([
    ...issuer.pages,
    ['https://ada.example/.well-known/did.json', { ...document, authentication: assertionMethod }],
  ])
  const presentation = buildPresentation({
    holder: holder.did,
    credentials: [await issueJwt(givenCredential(issuer.did), issuer.signer, { typ: 'vc+jwt' })],
  })
  const asked = { challenge: 'n-0S6_WzA2Mj', domain: 'x509_san_dns:verifier.example' }
  const jwt = await issuePresentationJwt(presentation, holder.signer, { ...asked, now, lifetime: 60 })
  const { payload, protectedHeader } = await jwtVerify(jwt, await importJWK(holder.keyPair.publicJwk, alg), {
    typ: 'vp+jwt',
    audience: asked.domain,
    issuer: holder.did,
    currentDate: now,
    maxTokenAge: 60,
  })
  expect(protectedHeader).toEqual({ alg, kid: holder.method, typ: 'vp+jwt', cty: 'vp' })
  expect(payload).toMatchObject({ ...presentation, nonce: asked.challenge, exp: payload.iat! + 60 })

  const theirs = await new CompactSign(
    toUtf8(JSON.stringify({ ...presentation, nonce: asked.challenge, aud: [asked.domain] })),
  )
    .setProtectedHeader({ alg, kid: holder.method, typ: 'vp+jwt' })
    .sign(await importJWK(holder.keyPair.privateJwk, alg))
  for (const input of [jwt, theirs]) {
    expect(await verifyPresentation(input, { ...asked, now, fetch: givenPages(pages) })).toMatchObject({
      verified: true,
      holder: { id: holder.did },
    })
  }
})

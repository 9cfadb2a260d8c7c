import { describe, expect, test } from 'vitest'
import { vcContext } from '../contexts/names.ts'
import { concatBytes, encodeBase58, encodeBase64url, toUtf8 } from '../encoding/index.ts'
import {
  createSigner,
  didKeyMethod,
  didWebUrl,
  generateKeyPair,
  issueCredential,
  issueJwt,
  type JsonObject,
  type KnownIssuer,
  toDidKey,
  type Verdict,
  verifyCredential,
} from '../index.ts'
import { registeredClaims } from '../model/jwt-claims.ts'
import { signJwt } from '../proof/jose.ts'
import { didDocument, givenCredential, givenIssuer, givenRichCredential, givenWebIssuer } from '../testing/given.ts'
import type { FindingCode } from './codes.ts'

const now = new Date('2026-06-01T00:00:00Z')

async function expectRefused(
  input: string | Uint8Array | object,
  expected: readonly [Verdict, FindingCode],
  options: object = {},
) {
  const report = await verifyCredential(input, { now, ...options })
  const last = report.checks.at(-1)
  expect([report.verdict, last?.code], last?.detail).toEqual(expected)
  expect(report.verified).toBe(false)
  return report
}

describe('a genuine badge, tampered with', () => {
  type Tamper = (text: string, badge: JsonObject) => string | object
  const inSubject = (change: object) => (_: string, badge: JsonObject) => ({
    ...badge,
    credentialSubject: { ...(badge.credentialSubject as object), ...change },
  })
  const rename =
    (from: string, to: string): Tamper =>
    (text) =>
      text.replace(`"${from}":`, `"${to}":`)
  const add =
    (member: string): Tamper =>
    (text) =>
      text.replace('{', `{${member},`)

  test.each<[string, Tamper, Verdict, FindingCode]>([
    [
      'with its contexts a thousand times',
      (_, badge) => ({ ...badge, '@context': Array(500).fill(badge['@context']).flat().concat(vcContext) }),
      'invalid',
      'credential.too_complex',
    ],
    ['with a key twice', add('"name":"Captain"'), 'invalid', 'json.duplicate_key'],
    ['with a key twice, once in escapes', add('"n\\u0061me":"Captain"'), 'invalid', 'json.duplicate_key'],
    ['with __proto__', add('"__proto__":{"name":"Captain"}'), 'invalid', 'json.forbidden_key'],
    ['with constructor', add('"constructor":{"prototype":{}}'), 'invalid', 'json.forbidden_key'],
    ['with an end that is null', (_, badge) => ({ ...badge, validUntil: null }), 'invalid', 'credential.malformed'],
    [
      'with its end renamed to its address',
      rename('validUntil', 'https://www.w3.org/2018/credentials#validUntil'),
      'invalid',
      'credential.reshaped',
    ],
    ['with id as keyword', rename('id', '@id'), 'invalid', 'context.keyword'],
    ['with criteria under its other name', rename('criteria', 'Criteria'), 'invalid', 'credential.reshaped'],
    [
      'with its image under its other name',
      (text) => text.replaceAll('"image":', '"Image":'),
      'invalid',
      'credential.reshaped',
    ],
    ['with text under @index', (_, badge) => ({ ...badge, '@index': 'with honours' }), 'invalid', 'context.keyword'],
    [
      'with members in @nest',
      (_, badge) => ({ ...badge, '@nest': { name: badge.name } }),
      'invalid',
      'context.keyword',
    ],
    [
      'with members in @included',
      (_, badge) => ({ ...badge, '@included': [{ id: badge.id }] }),
      'invalid',
      'context.keyword',
    ],
    [
      'with members in @graph',
      (_, badge) => ({ '@context': badge['@context'], '@graph': [badge], type: badge.type }),
      'invalid',
      'context.keyword',
    ],
    [
      'with @vocab appended',
      (_, badge) => ({
        ...badge,
        '@context': [...(badge['@context'] as string[]), { '@vocab': 'https://x.example/' }],
      }),
      'invalid',
      'context.not_a_name',
    ],
    [
      'with a context inside',
      inSubject({ '@context': { role: 'https://x.example/role' } }),
      'invalid',
      'context.nested',
    ],
    [
      'with its contexts turned around',
      (_, badge) => ({ ...badge, '@context': (badge['@context'] as string[]).toReversed() }),
      'invalid',
      'context.first_must_be_vc',
    ],
    [
      'with another context',
      (_, badge) => ({ ...badge, '@context': [...(badge['@context'] as string[]), 'https://x.example/context'] }),
      'undetermined',
      'context.unknown',
    ],
    [
      'with an unsigned member',
      (_, badge) => ({ ...badge, honours: 'first class' }),
      'invalid',
      'credential.terms_undefined',
    ],
    [
      'with an unsigned type',
      (_, badge) => ({ ...badge, type: [...(badge.type as string[]), 'WithHonours'] }),
      'invalid',
      'credential.terms_undefined',
    ],
    [
      'with a word that means nothing signed',
      (_, badge) => ({ ...badge, revoked: false }),
      'invalid',
      'credential.terms_undefined',
    ],
    [
      'with a relative address',
      (_, badge) => ({ ...badge, image: { id: '/mine.png', type: 'Image' } }),
      'invalid',
      'credential.malformed',
    ],
    [
      'with a known member added',
      (_, badge) => ({ ...badge, awardedDate: '2026-03-01T00:00:00Z' }),
      'invalid',
      'signature.bad',
    ],
    ['with another level', inSubject({ role: 'Captain' }), 'invalid', 'signature.bad'],
    ['with no subject', (_, badge) => ({ ...badge, credentialSubject: [] }), 'invalid', 'credential.malformed'],
    [
      'with two subjects',
      (_, badge) => ({ ...badge, credentialSubject: [badge.credentialSubject, badge.credentialSubject] }),
      'invalid',
      'credential.malformed',
    ],
    ['with no achievement', inSubject({ achievement: undefined }), 'invalid', 'credential.malformed'],
    [
      'with a day that does not exist',
      (_, badge) => ({ ...badge, validUntil: '2031-02-30T00:00:00Z' }),
      'invalid',
      'credential.malformed',
    ],
    ['without its proof', (_, { proof, ...badge }) => badge, 'invalid', 'proof.missing'],
    ['with an empty list of proofs', (_, badge) => ({ ...badge, proof: [] }), 'invalid', 'proof.missing'],
    [
      'with its proof turned into one of authentication',
      (text) => text.replace('assertionMethod', 'authentication'),
      'invalid',
      'proof.purpose',
    ],
    [
      'with its end moved into a part that has the id of the whole',
      (_, { validUntil, ...badge }) => ({
        ...badge,
        evidence: [{ id: badge.id, type: ['Evidence'], narrative: 'x', validUntil }],
      }),
      'invalid',
      'credential.reshaped',
    ],
    ['as a member of a list', (_, badge) => [badge], 'not_a_badge', 'badge.not_recognized'],
    ['followed by another', (text) => `${text}${text}`, 'not_a_badge', 'json.malformed'],
    ['with a number beyond the finite', add('"a":1e999'), 'not_a_badge', 'json.malformed'],
    ['with half of a surrogate pair', add('"a":"\\ud800"'), 'not_a_badge', 'json.malformed'],
    ['with too deep a nest', add(`"a":${'['.repeat(40)}${']'.repeat(40)}`), 'not_a_badge', 'json.too_complex'],
    ['with too many values', add(`"a":[${'1,'.repeat(10_000)}1]`), 'not_a_badge', 'json.too_complex'],
    ['with too long a text', add(`"a":"${'x'.repeat(262_145)}"`), 'not_a_badge', 'json.too_complex'],
  ])('%s', async (_title, tamper, verdict, code) => {
    const { did, signer } = await givenIssuer()
    const signed = await issueCredential(givenRichCredential(did), signer, { now })
    await expectRefused(tamper(JSON.stringify(signed), signed as unknown as JsonObject), [verdict, code])
  })

  test('refuses bytes that are not UTF-8', async () => {
    await expectRefused(concatBytes(toUtf8('{"a":"'), Uint8Array.of(0xff), toUtf8('"}')), [
      'not_a_badge',
      'badge.not_text',
    ])
  })
})

describe('a proof that was made to deceive', () => {
  const proofOf = (signed: object) => (signed as { proof: JsonObject }).proof

  test('dated in the future is refused, within five minutes it is not', async () => {
    const { did, signer } = await givenIssuer()
    const at = (minutes: number) =>
      issueCredential(givenCredential(did), signer, { now: new Date(now.getTime() + minutes * 60_000) })
    await expectRefused(await at(6), ['invalid', 'proof.future'])
    expect(await verifyCredential(await at(4), { now })).toMatchObject({ verified: true })
  })

  test('by a key of small order is refused, though its one signature fits everything', async () => {
    const point = new Uint8Array(32)
    point[0] = 1
    const multibase = `z${encodeBase58(concatBytes(Uint8Array.of(0xed, 1), point))}`
    const signature = concatBytes(point, new Uint8Array(32))
    const did = toDidKey(multibase)
    const signer = {
      verificationMethod: didKeyMethod(multibase),
      algorithm: 'EdDSA',
      sign: async () => signature,
    } as const
    await expectRefused(await issueCredential(givenCredential(did), signer, { now }), ['invalid', 'key.unsafe'])
  })

  test('by a key that merely stands in the fragment is refused', async () => {
    const { did, fetch } = await givenWebIssuer()
    const keyPair = await generateKeyPair('Ed25519')
    const signer = createSigner(keyPair, `${did}#${keyPair.publicKeyMultibase}`)
    await expectRefused(
      await issueCredential(givenCredential(did), signer, { now }),
      ['invalid', 'did.key_not_found'],
      { fetch },
    )
  })

  test('by a key that is listed for another purpose is refused', async () => {
    const { did, method, keyPair, signer, pages, fetch } = await givenWebIssuer()
    const { assertionMethod, ...document } = didDocument(did, method, keyPair)
    pages.set('https://northfield.example/.well-known/did.json', { ...document, authentication: assertionMethod })
    await expectRefused(
      await issueCredential(givenCredential(did), signer, { now }),
      ['invalid', 'did.key_not_found'],
      { fetch },
    )
  })

  test('by a key whose document is about somebody else is refused', async () => {
    const { did, signer, pages, document, fetch } = await givenWebIssuer()
    pages.set('https://northfield.example/.well-known/did.json', { ...document, id: 'did:web:elsewhere.example' })
    await expectRefused(
      await issueCredential(givenCredential(did), signer, { now }),
      ['invalid', 'did.document_malformed'],
      { fetch },
    )
  })

  test('by a key that was withdrawn, or had expired by then, is refused; what it signed before it expired is good', async () => {
    const { did, method, keyPair, signer, pages, fetch } = await givenWebIssuer()
    const withKey = (change: object) => {
      const document = didDocument(did, method, keyPair)
      pages.set('https://northfield.example/.well-known/did.json', {
        ...document,
        verificationMethod: [{ ...document.verificationMethod[0], ...change }],
      })
    }
    const signed = await issueCredential(givenCredential(did), signer, { now })
    withKey({ revoked: '2026-05-31T00:00:00Z' })
    await expectRefused(signed, ['invalid', 'key.revoked'], { fetch })
    withKey({ expires: '2026-05-31T00:00:00Z' })
    await expectRefused(signed, ['invalid', 'key.expired'], { fetch })
    withKey({ expires: '2026-06-02T00:00:00Z' })
    const later = new Date('2027-01-01T00:00:00Z')
    expect(await verifyCredential(signed, { now: later, fetch })).toMatchObject({ verified: true })
  })

  test('of an impostor with a university’s name is never more than signed, and the likeness is pointed out', async () => {
    const { signer } = await givenIssuer()
    const university = await givenWebIssuer()
    const signed = await issueCredential(givenCredential(university.did), signer, { now })
    const knownIssuers = [{ id: university.did, name: 'Northfield University' }]
    const report = await expectRefused(signed, ['signed_unbound', 'issuer.unbound'], {
      fetch: university.fetch,
      knownIssuers,
      trustedIssuers: () => 'recognized',
    })
    expect(report).toMatchObject({ issuer: { trust: 'unknown' }, warnings: [{ code: 'issuer.resembles_known' }] })
    expect(report.issuer?.boundBy).toBeUndefined()
  })

  test('of an impostor with a university’s site is pointed out, and of whom the site is, is not', async () => {
    const { did, signer } = await givenIssuer()
    const university = await givenWebIssuer()
    const claiming = (id: string, url: string) => ({
      ...givenCredential(id),
      issuer: { id, type: ['Profile'], name: 'Open College', url },
    })
    const warningsOf = async (signed: object, knownIssuers: readonly KnownIssuer[]) =>
      (await verifyCredential(signed, { now, fetch: university.fetch, knownIssuers })).warnings
    const site = new URL(didWebUrl(university.did)).origin
    const northfield = { id: 'did:web:keys.example', name: 'Northfield University', url: `${site}/` }
    const warning = {
      code: 'issuer.claims_known_site',
      pointer: '/issuer/url',
      detail: 'Northfield University (did:web:keys.example)',
    }

    const lie = await issueCredential(claiming(did, `${site.replace('//', '//www.')}/about`), signer, { now })
    expect(await warningsOf(lie, [northfield])).toEqual([warning])
    expect(await warningsOf(lie, [{ id: university.did, name: 'Northfield University' }])).toMatchObject([
      { code: warning.code },
    ])
    const truth = await issueCredential(claiming(university.did, site), university.signer, { now })
    expect(await warningsOf(truth, [northfield])).toEqual([])
    const other = await issueCredential(claiming(did, 'https://open-college.example'), signer, { now })
    expect(await warningsOf(other, [northfield])).toEqual([])
  })

  test('is not accepted with another key’s suite', async () => {
    const { did, signer } = await givenIssuer('P-256')
    const signed = await issueCredential(givenCredential(did), signer, { now })
    await expectRefused({ ...signed, proof: { ...proofOf(signed), cryptosuite: 'eddsa-rdfc-2022' } }, [
      'invalid',
      'signature.bad',
    ])
  })

  test('of an unknown suite says nothing, and takes nothing from a good one', async () => {
    const { did, signer } = await givenIssuer()
    const signed = await issueCredential(givenCredential(did), signer, { now })
    const unknown = { ...proofOf(signed), cryptosuite: 'future-2040' }
    await expectRefused({ ...signed, proof: unknown }, ['undetermined', 'proof.unsupported'])
    expect(await verifyCredential({ ...signed, proof: [unknown, proofOf(signed)] }, { now })).toMatchObject({
      verdict: 'valid_unrecognized',
      warnings: [{ code: 'proof.unsupported_ignored', pointer: '/proof/0' }],
    })
  })

  test('that is bad spoils a set in which another is good', async () => {
    const { did, signer } = await givenIssuer()
    const signed = await issueCredential(givenCredential(did), signer, { now })
    const other = await issueCredential({ ...givenCredential(did), name: 'Other' }, signer, { now })
    await expectRefused({ ...signed, proof: [proofOf(signed), proofOf(other)] }, ['invalid', 'signature.bad'])
  })

  test.each([{}, { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' }, 'text', 7, null])(
    '%j is none',
    async (proof) => {
      const { did } = await givenIssuer()
      const report = await verifyCredential({ ...givenCredential(did), proof }, { now })
      expect(report.verified).toBe(false)
      expect(report.checks.at(-1)?.check).toBe('proof')
    },
  )
})

describe('a JWT that was made to deceive', () => {
  async function given() {
    const issuer = await givenWebIssuer()
    const credential = givenCredential(issuer.did)
    const payload = { ...credential, ...registeredClaims(credential) }
    const refuse = (jwt: string, verdict: Verdict, code: FindingCode) =>
      expectRefused(jwt, [verdict, code], { fetch: issuer.fetch })
    return { ...issuer, credential, payload, refuse }
  }

  test.each(['iss', 'jti', 'sub', 'nbf'])('with another %s than the credential says is refused', async (claim) => {
    const { signer, payload, refuse } = await given()
    await refuse(
      await signJwt({ typ: 'JWT' }, { ...payload, [claim]: claim === 'nbf' ? 0 : 'did:example:eve' }, signer),
      'invalid',
      'jwt.claims_differ',
    )
    await refuse(
      await signJwt({ typ: 'JWT' }, { ...payload, [claim]: undefined }, signer),
      'invalid',
      'jwt.claims_differ',
    )
    if (claim === 'nbf') return // with vc+jwt it speaks of the signature alone
    await refuse(
      await signJwt({ typ: 'vc+jwt' }, { ...payload, [claim]: 'did:example:eve' }, signer),
      'invalid',
      'jwt.claims_differ',
    )
  })

  test.each([
    ['that has ended', { exp: now.getTime() / 1000 }, 'proof.expired'],
    ['that has not begun', { nbf: now.getTime() / 1000 + 3600 }, 'proof.future'],
    ['that is made tomorrow', { iat: now.getTime() / 1000 + 86_400 }, 'proof.future'],
    ['whose end is text', { exp: '2030-01-01T00:00:00Z' }, 'jwt.claim_malformed'],
    ['whose end is no instant', { exp: 1e300 }, 'jwt.claim_malformed'],
  ] as const)('as vc+jwt with a signature %s is refused', async (_title, claims, code) => {
    const { signer, credential, refuse } = await given()
    await refuse(await signJwt({ typ: 'vc+jwt' }, { ...credential, ...claims }, signer), 'invalid', code)
  })

  test.each([
    ['another end than the credential', { validUntil: '2090-01-01T00:00:00Z', exp: 4_000_000_000 }],
    ['an end that is text', { exp: '2090-01-01T00:00:00Z' }],
    ['an end that is no instant', { exp: 1e300 }],
  ])('with %s is refused', async (_title, claims) => {
    const { signer, payload, refuse } = await given()
    await refuse(await signJwt({ typ: 'JWT' }, { ...payload, ...claims }, signer), 'invalid', 'jwt.claims_differ')
  })

  test.each([
    ['a second credential', {}, { vc: { type: ['VerifiableCredential'] } }, 'jwt.claims_differ'],
    ['crit', { crit: ['b64'] }, {}, 'jwt.header'],
    ['b64', { b64: false }, {}, 'jwt.header'],
    ['zip', { zip: 'DEF' }, {}, 'jwt.header'],
    ['jku', { jku: 'https://evil.example/keys' }, {}, 'jwt.header'],
    ['a type that is no text', { typ: ['JWT'] }, {}, 'jwt.header'],
    ['a type that is nothing', { typ: null }, {}, 'jwt.header'],
    ['x5u', { x5u: 'https://evil.example/cert' }, {}, 'jwt.header'],
    ['no algorithm', { alg: 'none' }, {}, 'jwt.algorithm'],
    ['a shared secret', { alg: 'HS256' }, {}, 'jwt.algorithm'],
    ['the algorithm of another kind of key', { alg: 'ES256' }, {}, 'jwt.algorithm'],
  ] as const)('with %s is refused', async (_title, header, claims, code) => {
    const { signer, payload, refuse } = await given()
    await refuse(await signJwt({ typ: 'JWT', ...header }, { ...payload, ...claims }, signer), 'invalid', code)
  })

  test('that brings its own key is never more than signed, unless the issuer publishes that key', async () => {
    const { signer, payload, keyPair, refuse, fetch } = await given()
    const thief = await givenIssuer()
    const withKey = (publicJwk: object, by: typeof signer) =>
      signJwt({ typ: 'JWT', kid: undefined, jwk: publicJwk as JsonObject }, payload, by)
    await refuse(await withKey(thief.keyPair.publicJwk, thief.signer), 'signed_unbound', 'issuer.key_in_header')
    expect(await verifyCredential(await withKey(keyPair.publicJwk, signer), { now, fetch })).toMatchObject({
      verified: true,
      issuer: { boundBy: 'did:web' },
    })
    await refuse(await withKey(thief.keyPair.privateJwk, thief.signer), 'invalid', 'key.unsafe')
  })

  test('that is an access token is no badge', async () => {
    const { signer, did, refuse } = await given()
    await refuse(
      await signJwt({ typ: 'at+jwt' }, { iss: did, sub: 'ada', scope: 'all' }, signer),
      'not_a_badge',
      'credential.not_an_open_badge',
    )
    const { payload } = await given()
    await refuse(
      await signJwt({ typ: 'at+jwt' }, { ...payload, iss: did, issuer: did }, signer),
      'not_a_badge',
      'jwt.type',
    )
  })

  test('with a key twice in its payload is refused', async () => {
    const { payload, refuse } = await given()
    const part = (text: string) => encodeBase64url(toUtf8(text))
    const body = JSON.stringify(payload).replace('{', '{"name":"Captain",')
    await refuse(`${part('{"alg":"EdDSA"}')}.${part(body)}.AAAA`, 'invalid', 'json.duplicate_key')
  })
})

describe('something else than a badge', () => {
  test('an endorsement is none, though it is a good credential', async () => {
    const { did, signer } = await givenIssuer()
    const endorsement = {
      '@context': givenCredential(did)['@context'],
      id: 'urn:uuid:9a4f1c8e-0f5c-4a2d-9a55-5d3f6a1b2c3d',
      type: ['VerifiableCredential', 'EndorsementCredential'],
      issuer: { id: did, type: ['Profile'], name: 'A friend' },
      validFrom: '2026-03-01T00:00:00Z',
      credentialSubject: {
        id: 'https://northfield.example/achievements/ropework',
        type: ['EndorsementSubject'],
        endorsementComment: 'Sound.',
      },
    }
    const signed = await issueCredential(endorsement, signer, { now })
    await expectRefused(signed, ['not_a_badge', 'credential.not_an_open_badge'])
    expect(await verifyCredential(signed, { now, accept: 'any' })).toMatchObject({ verdict: 'valid_unrecognized' })

    const badge = await issueCredential(
      { ...givenCredential(did), endorsement: [signed, { ...signed, issuer: 'did:example:rector' }] },
      signer,
      { now },
    )
    expect(await verifyCredential(badge, { now })).toMatchObject({
      verdict: 'valid_unrecognized',
      endorsements: [
        { pointer: '/endorsement/0', verdict: 'valid_unrecognized', comment: 'Sound.' },
        { verdict: 'invalid' },
      ],
      warnings: [{ code: 'endorsement.not_verified', pointer: '/endorsement/1' }],
    })
  })

  test.each([
    '',
    'hello',
    '{}',
    '{"a":1}',
    'https://northfield.example/credentials/1',
    'eyJ.eyJ.x',
    '<html/>',
    'null',
    '[]',
  ])('%j', async (text) => {
    expect(await verifyCredential(text, { now })).toMatchObject({ verdict: 'not_a_badge', verified: false })
  })

  test('a hosted Open Badge 2.0 cannot be told about where nothing may be fetched', async () => {
    const assertion = { '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', id: 'https://x.example/1' }
    await expectRefused(assertion, ['undetermined', 'assertion.unavailable'])
  })
})

describe('a badge whose time has passed', () => {
  test.each([
    [{ validUntil: '2026-05-31T23:59:59Z' }, 'expired', 'credential.expired'],
    [{ validFrom: '2026-06-01T00:00:01Z' }, 'not_yet_valid', 'credential.not_yet_valid'],
  ] as const)('%j', async (facts, verdict, code) => {
    const { did, signer } = await givenIssuer()
    const signed = await issueCredential(givenCredential(did, facts), signer, { now })
    const report = await expectRefused(signed, [verdict, code])
    expect(report.credential).toMatchObject({ name: 'Ropework' })
    expect(await verifyCredential(await issueJwt(givenCredential(did, facts), signer), { now })).toMatchObject({
      verdict,
    })
  })
})

describe('whose badge it is', () => {
  const given = async (recipient: object) => {
    const { did, signer } = await givenIssuer()
    return issueCredential(givenCredential(did, { recipient }), signer, { now })
  }

  test.each([
    ['the DID is theirs', { id: 'did:example:ada' }, 'did:example:ada', 'valid_unrecognized'],
    ['the DID is another', { id: 'did:example:ada' }, 'did:example:eve', 'invalid'],
    ['the address is theirs', { email: 'ada@example.org' }, 'Ada@Example.org', 'valid_unrecognized'],
    ['the address is another', { email: 'ada@example.org' }, 'eve@example.org', 'invalid'],
    ['only a name is there', { name: 'Ada' }, 'ada@example.org', 'undetermined'],
    ['only an address is there', { email: 'ada@example.org' }, 'did:example:ada', 'undetermined'],
  ] as const)('%s', async (_title, recipient, asked, verdict) => {
    expect(await verifyCredential(await given(recipient), { now, recipient: asked })).toMatchObject({ verdict })
  })
})

import { describe, expect, test } from 'vitest'
import { toUtf8 } from '../../encoding/index.ts'
import { type FindingCode, type JsonObject, type Verdict, type VerifyOptions, verifyCredential } from '../../index.ts'
import { givenHosted, givenSigned, places, toPem, withAnswers } from '../../testing/given-assertion.ts'

const now = new Date('2026-06-01T00:00:00Z')

async function expectVerdict(
  input: string | object,
  [verdict, code]: readonly [Verdict, FindingCode],
  options: VerifyOptions,
) {
  const report = await verifyCredential(input, { now, ...options })
  const last = report.checks.at(-1)
  expect([report.verdict, last?.code], last?.detail).toEqual([verdict, code])
  expect(report.verified).toBe(false)
  return report
}

describe('a hosted badge of Open Badges 2.0', () => {
  test('is what its address says, together with its badge and its issuer', async () => {
    const { assertion, badge, issuer, fetch } = givenHosted()
    const report = await verifyCredential(assertion, { now, fetch, trustedIssuers: () => 'recognized' })
    expect(report).toMatchObject({
      verdict: 'valid',
      verified: true,
      standard: 'ob-2.0',
      format: 'json',
      warnings: [],
      issuer: { id: places.issuer, name: 'Northfield University', boundBy: 'hosted' },
      credential: { ...assertion, badge: { ...badge, issuer } },
    })
    expect(report.checks.map(({ check, outcome }) => `${check} ${outcome}`)).toEqual([
      'format passed',
      'json passed',
      'proof passed',
      'context passed',
      'structure passed',
      'issuer passed',
      'validity passed',
      'status passed',
    ])
    expect(fetch.visited).toEqual([places.assertion, places.badge, places.issuer])
  })

  test('is shown as its address says, whatever the file says, and the difference is pointed out', async () => {
    const { assertion, fetch } = givenHosted()
    const forged = { ...assertion, recipient: { type: 'email', hashed: false, identity: 'thief@example.org' } }
    const report = await verifyCredential(forged, { now, fetch })
    expect(report).toMatchObject({
      verdict: 'valid_unrecognized',
      credential: { recipient: assertion.recipient },
      warnings: [{ code: 'assertion.differs', detail: places.assertion }],
    })
    await expectVerdict(forged, ['invalid', 'recipient.other'], { fetch, recipient: 'thief@example.org' })
  })

  test.each([
    ['as it was typed', 'sha256', 'ada@example.org', true],
    ['in capitals', 'sha256', 'ADA@example.org', true],
    ['hashed with MD5, in upper-case hex', 'md5', 'ada@example.org', true],
    ['of somebody else', 'sha256', 'eve@example.org', false],
    ['of somebody else under MD5', 'md5', 'eve@example.org', false],
  ])('knows its recipient: an address %s', async (_title, hash, recipient, isTheirs) => {
    const md5 = 'md5$5473A6119877A9B62FCCE558685829A7'
    const change = hash === 'md5' ? { recipient: { type: 'email', hashed: true, salt: 'a1b2', identity: md5 } } : {}
    const { assertion, fetch } = givenHosted({ assertion: change })
    const report = await verifyCredential(assertion, { now, fetch, recipient })
    expect(report.checks.at(-1)).toMatchObject({ check: 'recipient', outcome: isTheirs ? 'passed' : 'failed' })
  })

  test('may say where it is kept, beside its profile', async () => {
    const elsewhere = 'https://awards.example/a/1'
    for (const verification of [
      { startsWith: 'https://awards.example/a/' },
      { allowedOrigins: ['awards.example'] },
      { startsWith: ['https://x.example/', 'https://awards.example'], allowedOrigins: 'awards.example' },
    ]) {
      const { assertion, pages, fetch } = givenHosted({ assertion: { id: elsewhere }, issuer: { verification } })
      pages.set(elsewhere, assertion)
      expect(await verifyCredential(assertion, { now, fetch })).toMatchObject({ verdict: 'valid_unrecognized' })
    }
  })

  test('that is copied into a picture is read from there, as its address or whole', async () => {
    const { assertion, fetch } = givenHosted()
    const svg = (inner: string) => toUtf8(`<svg xmlns:openbadges="http://openbadges.org">${inner}</svg>`)
    for (const picture of [
      svg(`<openbadges:assertion verify="${places.assertion}"/>`),
      svg(
        `<openbadges:assertion verify="${places.assertion}"><![CDATA[${JSON.stringify(assertion)}]]></openbadges:assertion>`,
      ),
    ]) {
      expect(await verifyCredential(picture, { now, fetch })).toMatchObject({
        verdict: 'valid_unrecognized',
        format: 'svg',
        standard: 'ob-2.0',
      })
    }
  })

  test('is not asked more than was asked for', async () => {
    const { assertion, fetch } = givenHosted()
    const report = await verifyCredential(assertion, { now, fetch, checks: ['proof', 'validity'] })
    expect(report.checks.map(({ check }) => check)).toEqual([
      'format',
      'json',
      'proof',
      'context',
      'structure',
      'validity',
    ])
    expect(report).toMatchObject({ verdict: 'undetermined', verified: false })
    expect(fetch.visited).toEqual([places.assertion])
  })

  test('whose issuer has no address is nobody’s', async () => {
    const { assertion, fetch } = givenHosted({ badge: { issuer: 'did:example:university' } })
    await expectVerdict(assertion, ['invalid', 'assertion.malformed'], { fetch })
  })

  test('cannot be told without a network', async () => {
    await expectVerdict(givenHosted().assertion, ['undetermined', 'assertion.unavailable'], {})
  })

  test('says from when and until when', async () => {
    const until = givenHosted({ assertion: { expires: '2026-05-31' } })
    await expectVerdict(until.assertion, ['expired', 'credential.expired'], until)
    const from = givenHosted({ assertion: { issuedOn: '2026-06-02' } })
    await expectVerdict(from.assertion, ['not_yet_valid', 'credential.not_yet_valid'], from)
    const never = givenHosted({ assertion: { issuedOn: '2026-02-30' } })
    await expectVerdict(never.assertion, ['invalid', 'credential.malformed'], never)
  })
})

describe('a hosted badge that is not what it says', () => {
  const elsewhere = 'https://evil.example/a/1'

  test('kept on another host than its issuer keeps assertions is refused', async () => {
    const { assertion, pages, fetch } = givenHosted({ assertion: { id: elsewhere } })
    pages.set(elsewhere, assertion)
    const report = await expectVerdict(assertion, ['invalid', 'assertion.out_of_scope'], { fetch })
    expect(report).not.toHaveProperty('credential')
    expect(report.issuer).not.toHaveProperty('boundBy')
  })

  test.each([
    ['a host that merely begins alike', 'https://northfield.example', 'https://northfield.example.evil.example/1'],
    ['a host behind a user name', 'https://northfield.example', 'https://northfield.example@evil.example/1'],
    ['a path that climbs out', 'https://northfield.example/a/', 'https://northfield.example/a/../b/1'],
  ])('kept on %s is refused', async (_title, startsWith, id) => {
    const { assertion, pages, fetch } = givenHosted({ assertion: { id }, issuer: { verification: { startsWith } } })
    pages.set(id, assertion)
    await expectVerdict(assertion, ['invalid', 'assertion.out_of_scope'], { fetch })
  })

  test('that brings a profile of its issuer with rules of its own is refused: the profile is fetched', async () => {
    const issuer = { ...givenHosted().issuer, verification: { startsWith: 'https://evil.example/' } }
    const badge = { ...givenHosted().badge, id: 'urn:x:badge', issuer }
    const { assertion, pages, fetch } = givenHosted({ assertion: { id: elsewhere, badge } })
    pages.set(elsewhere, assertion)
    await expectVerdict(assertion, ['invalid', 'assertion.out_of_scope'], { fetch })
  })

  test('that awards the badge of another issuer is refused, also with a copy of it that names itself', async () => {
    const mine = 'https://evil.example/issuer'
    for (const badge of [places.badge, { ...givenHosted().badge, issuer: mine }]) {
      const { assertion, issuer, pages, fetch } = givenHosted({ assertion: { id: elsewhere, badge } })
      pages.set(elsewhere, assertion)
      pages.set(mine, { ...issuer, id: mine })
      await expectVerdict(assertion, ['invalid', 'assertion.out_of_scope'], { fetch })
    }
  })

  test('whose address forwards to another host is refused', async () => {
    const { assertion, fetch } = givenHosted()
    const forwarded = withAnswers(fetch, { [places.assertion]: { finalUrl: elsewhere } })
    await expectVerdict(assertion, ['invalid', 'assertion.redirected'], { fetch: forwarded })
    const profile = withAnswers(fetch, { [places.issuer]: { finalUrl: 'https://evil.example/issuer' } })
    await expectVerdict(assertion, ['invalid', 'assertion.redirected'], { fetch: profile })
  })

  test('whose address holds another assertion is refused', async () => {
    const { assertion, pages, fetch } = givenHosted()
    pages.set(places.assertion, { ...assertion, id: `${places.assertion}2` })
    await expectVerdict(assertion, ['invalid', 'assertion.other_id'], { fetch })
  })

  test('that is not there, or not there any more, or was taken back', async () => {
    const { assertion, pages, fetch } = givenHosted()
    const gone = withAnswers(fetch, {
      [places.assertion]: { status: 410, body: toUtf8('{"revoked":true,"revocationReason":"Cheated."}') },
    })
    const report = await expectVerdict(assertion, ['revoked', 'credential.revoked'], { fetch: gone })
    expect(report.checks.at(-1)).toMatchObject({ check: 'status', by: places.assertion, detail: 'Cheated.' })
    pages.set(places.assertion, { id: places.assertion, revoked: true, revocationReason: 'Cheated.' })
    await expectVerdict(assertion, ['revoked', 'credential.revoked'], { fetch })
    pages.delete(places.assertion)
    await expectVerdict(assertion, ['invalid', 'assertion.not_found'], { fetch })
    const down = withAnswers(fetch, { [places.assertion]: { status: 503 } })
    await expectVerdict(assertion, ['undetermined', 'assertion.unavailable'], { fetch: down })
  })

  test.each([
    ['a page', { contentType: 'text/html' }],
    ['something that is no JSON', { body: toUtf8('{') }],
    ['JSON with a key twice', { body: toUtf8('{"type":"Assertion","type":"Assertion"}') }],
    ['a list', { body: toUtf8('[]') }],
    ['some other object', { body: toUtf8('{"type":"Note"}') }],
  ])('whose address answers with %s is refused', async (_title, answer) => {
    const { assertion, fetch } = givenHosted()
    const strange = withAnswers(fetch, { [places.assertion]: answer })
    await expectVerdict(assertion, ['invalid', 'assertion.malformed'], { fetch: strange })
  })

  test.each([
    ['without its context', 'https://w3id.org/openbadges/v3', 'context.no_open_badges'],
    [
      'with a context that turns words around',
      ['https://w3id.org/openbadges/v2', { badge: null }],
      'context.not_a_name',
    ],
    ['with a vocabulary', ['https://w3id.org/openbadges/v2', { '@vocab': 'https://x.example/' }], 'context.not_a_name'],
  ] as const)('%s is refused', async (_title, context, code) => {
    const { assertion, fetch } = givenHosted({ assertion: { '@context': context } })
    await expectVerdict(assertion, ['invalid', code], { fetch })
  })

  test('with null in it, which JSON-LD drops, is refused', async () => {
    const { assertion, fetch } = givenHosted({ assertion: { extensions: [{ note: null }] } })
    await expectVerdict(assertion, ['invalid', 'credential.malformed'], { fetch })
  })

  test('whose badge or issuer cannot be had is not told to be good', async () => {
    const { assertion, pages, fetch } = givenHosted()
    const down = withAnswers(fetch, { [places.issuer]: { status: 500 } })
    await expectVerdict(assertion, ['undetermined', 'assertion.unavailable'], { fetch: down })
    pages.set(places.badge, { ...givenHosted().badge, name: '' })
    await expectVerdict(assertion, ['invalid', 'credential.malformed'], { fetch })
    pages.delete(places.badge)
    await expectVerdict(assertion, ['invalid', 'assertion.not_found'], { fetch })
  })

  test('of a signed kind, copied without its signature, is refused', async () => {
    const { assertion, fetch } = await givenSigned()
    await expectVerdict(assertion, ['invalid', 'assertion.not_signed'], { fetch })
  })
})

describe('a signed badge of Open Badges 2.0', () => {
  test('is verified with the key that its issuer lists', async () => {
    const { jws, fetch, assertion } = await givenSigned()
    const report = await verifyCredential(jws, { now, fetch })
    expect(report).toMatchObject({
      verdict: 'valid_unrecognized',
      format: 'jwt',
      standard: 'ob-2.0',
      issuer: { id: places.issuer, boundBy: 'profile' },
      signatures: [{ suite: 'jws RS256', verificationMethod: places.key, controller: places.issuer }],
      credential: { id: assertion.id, badge: { name: 'Ropework', issuer: { name: 'Northfield University' } } },
    })
    expect(report.checks.map(({ check }) => check).slice(2)).toEqual([
      'context',
      'structure',
      'proof',
      'key',
      'signature',
      'issuer',
      'validity',
      'status',
    ])
  })

  test('in an SVG may have its text beside its signature: what was signed counts', async () => {
    const { jws, fetch, assertion } = await givenSigned()
    const written = JSON.stringify({ ...assertion, issuedOn: '2020-01-01' })
    const svg = toUtf8(
      `<svg xmlns:openbadges="http://openbadges.org"><openbadges:assertion verify="${jws}"><![CDATA[${written}]]></openbadges:assertion></svg>`,
    )
    expect(await verifyCredential(svg, { now, fetch })).toMatchObject({
      verdict: 'valid_unrecognized',
      format: 'svg',
      credential: { issuedOn: assertion.issuedOn },
    })
  })

  test('may have its key in the profile, and may leave out which it is', async () => {
    const { publicKeyPem } = await givenSigned()
    const publicKey = [{ id: places.key, type: 'CryptographicKey', owner: places.issuer, publicKeyPem }]
    for (const verification of [{ type: 'signed', creator: places.key }, { type: 'SignedBadge' }]) {
      const { jws, fetch, pages } = await givenSigned({ issuer: { publicKey }, assertion: { verification } })
      pages.delete(places.key)
      expect(await verifyCredential(jws, { now, fetch })).toMatchObject({ verdict: 'valid_unrecognized' })
    }
  })

  test('by a key that its issuer does not list is not bound to it', async () => {
    const { jws, fetch } = await givenSigned({ issuer: { publicKey: 'https://badges.northfield.example/keys/2' } })
    await expectVerdict(jws, ['signed_unbound', 'issuer.unbound'], { fetch })
    const foreign = await givenSigned({ key: { owner: 'https://evil.example/issuer' } })
    await expectVerdict(foreign.jws, ['signed_unbound', 'issuer.unbound'], foreign)
  })

  test.each([
    ['its id alone', (id: unknown) => [id], undefined],
    ['its id with a reason', (id: unknown) => [{ id, revocationReason: 'Cheated.' }], 'Cheated.'],
    ['its uid', () => [{ uid: 'abc', revocationReason: 'Cheated.' }], 'Cheated.'],
  ])('that the revocation list names by %s is revoked', async (_title, list, reason) => {
    const { assertion } = await givenSigned()
    const { jws, fetch } = await givenSigned({
      assertion: { uid: 'abc' },
      revocations: { revokedAssertions: list(assertion.id) },
    })
    const report = await expectVerdict(jws, ['revoked', 'credential.revoked'], { fetch })
    expect(report.checks.at(-1)?.detail).toBe(reason)
  })

  test('whose revocation list cannot be had, or is somebody else’s, is undetermined', async () => {
    const { jws, fetch } = await givenSigned()
    const down = withAnswers(fetch, { [places.revocations]: { status: 404 } })
    await expectVerdict(jws, ['undetermined', 'status.unavailable'], { fetch: down })
    const foreign = await givenSigned({ revocations: { issuer: 'https://evil.example/issuer' } })
    await expectVerdict(foreign.jws, ['undetermined', 'status.other_issuer'], foreign)
  })

  test('changed, signed with another algorithm, or meant to be hosted is refused', async () => {
    const { jws, sign, assertion, fetch } = await givenSigned()
    const [header, , signature] = jws.split('.')
    const [, other] = (await sign({ ...assertion, issuedOn: '2020-01-01' })).split('.')
    await expectVerdict(`${header}.${other}.${signature}`, ['invalid', 'signature.bad'], { fetch })
    for (const alg of ['none', 'HS256', 'ES256', 'RS1'])
      await expectVerdict(await sign(assertion, { alg }), ['invalid', 'jwt.algorithm'], { fetch })
    await expectVerdict(await sign(assertion, { crit: ['b64'] }), ['invalid', 'jwt.header'], { fetch })
    const hosted = { ...assertion, verification: { type: 'hosted' } }
    await expectVerdict(await sign(hosted), ['invalid', 'proof.purpose'], { fetch })
  })

  test('with a key that is none, too short, or not there is refused', async () => {
    const weak = await crypto.subtle.generateKey(
      { name: 'RSASSA-PKCS1-v1_5', modulusLength: 1024, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-256' },
      true,
      ['sign', 'verify'],
    )
    const pem = toPem(await crypto.subtle.exportKey('spki', weak.publicKey))
    for (const [publicKeyPem, code] of [
      [pem, 'key.unsafe'],
      ['hello', 'key.malformed'],
      [toPem(new ArrayBuffer(40)), 'key.malformed'],
      [toPem(new ArrayBuffer(40), 'RSA PUBLIC KEY'), 'key.malformed'],
    ] as const) {
      const { jws, fetch } = await givenSigned({ key: { publicKeyPem } })
      await expectVerdict(jws, ['invalid', code], { fetch })
    }
    const { jws, pages, fetch } = await givenSigned()
    pages.delete(places.key)
    await expectVerdict(jws, ['invalid', 'key.not_found'], { fetch })
  })
})

describe('badges of 1.x', () => {
  const { origin } = new URL(places.assertion)
  const old = (verify: JsonObject, more: JsonObject = {}): JsonObject => ({
    uid: 'abc-1',
    recipient: { type: 'email', hashed: false, identity: 'ada@example.org' },
    badge: places.badge,
    issuedOn: 1_462_060_800,
    evidence: `${origin}/evidence`,
    verify,
    ...more,
  })
  const badge = {
    name: 'Ropework',
    description: 'Ties knots.',
    image: `${origin}/ropework.png`,
    criteria: `${origin}/criteria`,
    issuer: places.issuer,
    alignment: [{ name: 'Knots', url: 'https://x.example/knots', description: 'All of them' }],
  }
  const issuer = { name: 'Northfield University', url: 'https://northfield.example/' }

  test.each([
    ['1.0', {}],
    ['1.1', { '@context': 'https://w3id.org/openbadges/v1', type: 'Assertion', id: places.assertion }],
  ])('of %s that are hosted are read in the words of 2.0', async (_version, more) => {
    const { pages, fetch } = givenHosted()
    const assertion = old({ type: 'hosted', url: places.assertion }, more)
    pages.set(places.assertion, assertion)
    pages.set(places.badge, badge)
    pages.set(places.issuer, issuer)
    const report = await verifyCredential(assertion, { now, fetch, recipient: 'Ada@example.org' })
    expect(report).toMatchObject({
      verdict: 'valid_unrecognized',
      standard: 'ob-1.x',
      warnings: [],
      credential: {
        id: places.assertion,
        uid: 'abc-1',
        issuedOn: '2016-05-01T00:00:00Z',
        verification: { type: 'hosted' },
        evidence: [{ type: 'Evidence', id: `${origin}/evidence` }],
        badge: {
          id: places.badge,
          criteria: { id: `${origin}/criteria` },
          alignment: [{ targetName: 'Knots', targetUrl: 'https://x.example/knots', targetDescription: 'All of them' }],
          issuer: { id: places.issuer, type: 'Issuer' },
        },
      },
    })
  })

  test('before 1.0 cannot be told about', async () => {
    const earliest = {
      recipient: 'sha256$2ad891a61112bb953171416acc9cfe2484d59a45a3ed574a1ca93b47d07629fe',
      salt: 'hashbrowns',
      badge: {
        version: '0.5.0',
        name: 'Ropework',
        issuer: { origin: 'https://northfield.example', name: 'Northfield' },
      },
    }
    await expectVerdict(earliest, ['undetermined', 'credential.version_unsupported'], {})
  })

  test('that are signed have a bare key on their issuer’s host, and a list of reasons', async () => {
    const { pages, fetch, sign, publicKeyPem } = await givenSigned()
    pages.set(places.badge, badge)
    pages.set(places.issuer, { ...issuer, revocationList: places.revocations })
    pages.set(places.key, publicKeyPem)
    pages.set(places.revocations, { 'abc-2': 'Mistake' })
    const jws = await sign(old({ type: 'signed', url: places.key }))
    expect(await verifyCredential(jws, { now, fetch })).toMatchObject({
      verdict: 'valid_unrecognized',
      standard: 'ob-1.x',
      issuer: { boundBy: 'profile' },
    })
    pages.set(places.revocations, { 'abc-1': 'Mistake' })
    const report = await expectVerdict(jws, ['revoked', 'credential.revoked'], { fetch })
    expect(report.checks.at(-1)?.detail).toBe('Mistake')
    pages.set('https://evil.example/key', publicKeyPem)
    const foreign = await sign(old({ type: 'signed', url: 'https://evil.example/key' }))
    await expectVerdict(foreign, ['signed_unbound', 'issuer.unbound'], { fetch })
  })
})

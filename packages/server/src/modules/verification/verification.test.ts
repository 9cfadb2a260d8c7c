import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  bake,
  buildCredential,
  buildStatusListCredential,
  createSigner,
  createStatusList,
  didWebUrl,
  encodeStatusList,
  generateKeyPair,
  issueCredential,
  issueJwt,
  type JsonObject,
  setStatus,
  toDidKey,
  verifyCredential,
} from '@cairn/credentials'
import { describe, expect, test } from 'vitest'
import { refusal } from '../../../test/refusal.ts'
import { createWorld, type WorldOptions } from '../../../test/world.ts'
import type { Fetched } from '../../kernel/outside.ts'

const now = new Date('2026-03-02T09:00:00Z')
/** A PDF with a badge; another takes its place. */
const ATTACHED = join(import.meta.dirname, '../../../../../conformance/credentials/valid/attached.pdf')
const toBytes = (given: unknown) => new TextEncoder().encode(typeof given === 'string' ? given : JSON.stringify(given))
const outcome = (asked: Promise<{ verdict: string }>) => asked.then(({ verdict }) => verdict, refusal)

/** A Cairn, and the web beyond it: addresses with what they answer, and what was visited. */
async function cairn(options: WorldOptions = {}) {
  const web = new Map<string, Partial<Fetched> | string | object | Promise<object>>()
  const visited: string[] = []
  const world = await createWorld({
    ...options,
    outside: {
      async fetch(url) {
        visited.push(url)
        const answer = await web.get(url)
        if (answer === undefined) throw new Error(`connect ECONNREFUSED 10.0.0.7:443 ${url}`)
        const page = typeof answer === 'object' && 'body' in answer ? answer : { body: toBytes(answer) }
        return { status: 200, contentType: 'application/json', finalUrl: url, body: new Uint8Array(), ...page }
      },
    },
  })
  const verify = (given: unknown, contentType = 'application/json', query = {}) =>
    world.api.verification.verify({
      raw: { contentType, bytes: given instanceof Uint8Array ? given : toBytes(given) },
      query,
    })
  return { ...world, web, visited, verify }
}

/** An issuer somewhere else: a did:web whose document lies on the web, or a did:key. */
async function foreignIssuer(name = 'Harbour School', did?: string) {
  const keyPair = await generateKeyPair('Ed25519')
  const key = keyPair.publicKeyMultibase!
  const id = did ?? toDidKey(key)
  const method = `${id}#${key}`
  const signer = createSigner(keyPair, method)
  const document = {
    id,
    verificationMethod: [{ id: method, type: 'Multikey', controller: id, publicKeyMultibase: key }],
    assertionMethod: [method],
  }
  const credential = (more: object = {}) =>
    buildCredential({
      id: 'https://harbour.example/credentials/1',
      validFrom: '2026-01-01T00:00:00Z',
      issuer: { id, name, url: 'https://harbour.example' },
      recipient: { id: 'did:example:ada', name: 'Ada', email: 'ada@example.org', salt: 's' },
      achievement: {
        id: 'https://harbour.example/achievements/boats',
        name: 'Boats',
        description: 'Builds boats.',
        criteria: { narrative: 'Build one.' },
      },
      ...more,
    })
  const sign = (unsigned: JsonObject = credential()) => issueCredential(unsigned, signer, { now })
  return { id, document, signer, credential, sign }
}

describe('a badge of our own', () => {
  test.each([
    ['json', 'application/json'],
    ['json', 'application/octet-stream'],
    ['jwt', 'text/plain'],
    ['png', 'image/png'],
    ['svg', 'image/svg+xml'],
  ] as const)('as %s (%s) is valid, by an issuer of our own, without a visit', async (form, contentType) => {
    const { api, given, verify, visited } = await cairn()
    const college = await given.organization({ name: 'Ropework College', slug: 'ropework' })
    const { credentialId } = await given.award(college)
    const { body } = await api.awards[form]({ params: { credentialId } })

    const answer = await verify(body, contentType)

    expect(answer).toMatchObject({
      verdict: 'valid',
      verified: true,
      issuer: { id: 'did:web:cairn.test:t:ropework', name: 'Ropework College', boundBy: 'did:web', trust: 'own' },
      credential: { id: `https://cairn.test/credentials/${credentialId}` },
      format: form,
      checkedAt: now.toISOString(),
    })
    expect(answer.checks.every(({ outcome }) => outcome === 'passed')).toBe(true)
    expect(visited).toEqual([])
  })

  test('by its link, in every form, is read without a visit to ourselves', async () => {
    const { given, verify, visited } = await cairn()
    const { credentialId } = await given.award(await given.organization())
    const address = `https://cairn.test/credentials/${credentialId}`
    for (const [suffix, format] of [
      ['', 'json'],
      ['.json', 'json'],
      ['.jwt', 'jwt'],
      ['.png', 'png'],
      ['.svg', 'svg'],
      ['?x=1#top', 'json'],
    ])
      expect(await verify(`${address}${suffix}\r\n`, 'text/uri-list')).toMatchObject({ verdict: 'valid', format })
    expect(await verify(`# a comment\n\n${address}`, 'text/uri-list')).toMatchObject({ verdict: 'valid' })
    expect(await verify(`  ${address} `, 'text/plain')).toMatchObject({ verdict: 'valid' })
    expect(visited).toEqual([])
  })

  test('that is private, or none, is not found by its link, and its file still verifies', async () => {
    const { given, verify, as } = await cairn()
    const ada = await given.person()
    const { credentialId } = await given.award(await given.organization(), { recipient: ada, visibility: 'private' })
    const address = `https://cairn.test/credentials/${credentialId}`
    expect(await outcome(verify(address, 'text/uri-list'))).toBe('verification.unreachable')
    expect(await outcome(verify(`https://cairn.test/credentials/crd_${'0'.repeat(36)}`, 'text/uri-list'))).toBe(
      'verification.unreachable',
    )
    const { body } = await (await as(ada)).awards.json({ params: { credentialId } })
    expect(await verify(body)).toMatchObject({ verdict: 'valid' })
  })

  test('says what became of it: suspended, revoked, expired, not yet valid', async () => {
    const { given, verify, api, clock } = await cairn()
    const college = await given.organization()
    const verdict = async (facts: object, at = now) => {
      clock.now = now
      const { credentialId } = await given.award(college, facts)
      const { body } = await api.awards.json({ params: { credentialId } })
      clock.now = at
      const { verdict, verified } = await verify(body)
      return [verdict, verified]
    }
    expect(await verdict({ state: 'suspended' })).toEqual(['suspended', false])
    expect(await verdict({ state: 'revoked' })).toEqual(['revoked', false])
    expect(await verdict({ validUntil: new Date('2026-03-03T00:00:00Z') }, new Date('2026-03-04T00:00:00Z'))).toEqual([
      'expired',
      false,
    ])
    expect(await verdict({}, new Date('2026-03-02T08:59:59Z'))).toEqual(['not_yet_valid', false])
  })

  test('with one changed word is invalid, and nothing of it is shown', async () => {
    const { given, verify, api } = await cairn()
    const { credentialId } = await given.award(await given.organization(), {
      recipient: { name: 'Ada Lovelace', email: 'a@example.org' },
    })
    const { body } = await api.awards.json({ params: { credentialId } })
    const answer = await verify(new TextDecoder().decode(body as Uint8Array).replace('Ada Lovelace', 'Bob Lovelace'))
    expect(answer).toMatchObject({ verdict: 'invalid', verified: false })
    expect(answer.credential).toBeUndefined()
    expect(answer.checks.at(-1)).toMatchObject({ check: 'signature', outcome: 'failed', code: 'signature.bad' })
  })
})

describe('a badge from somewhere else', () => {
  test('is fine, of an issuer that nobody here knows', async () => {
    const { verify, visited } = await cairn()
    const { id, sign } = await foreignIssuer()
    expect(await verify(await sign())).toMatchObject({
      verdict: 'valid_unrecognized',
      verified: true,
      issuer: { id, name: 'Harbour School', boundBy: 'did:key', trust: 'unknown' },
    })
    expect(visited).toEqual([])
  })

  test('may be attached to a PDF', async () => {
    const { verify } = await cairn()
    const other = await readFile(ATTACHED)
    const baked = bake(other, JSON.stringify(await (await foreignIssuer()).sign()))
    expect(await verify(baked, 'application/pdf')).toMatchObject({ verdict: 'valid_unrecognized', format: 'pdf' })
    const encrypted = toBytes(
      '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Encrypt 1 0 R>>\nstartxref\n9\n%%EOF',
    )
    await expect(verify(encrypted, 'application/pdf')).rejects.toMatchObject({
      problem: { code: 'verification.not_a_badge', errors: [{ code: 'badge.encrypted' }] },
    })
  })

  test('is valid when its issuer is on the list of this instance', async () => {
    const issuer = await foreignIssuer()
    const file = join(tmpdir(), `trusted-${process.pid}.json`)
    await writeFile(file, JSON.stringify([{ id: issuer.id, name: 'Harbour School' }]))
    const { verify } = await cairn({ settings: { trustedIssuers: file } })
    expect(await verify(await issuer.sign())).toMatchObject({ verdict: 'valid', issuer: { trust: 'recognized' } })
  })

  test('of a did:web is bound by the document at its address, which is fetched once', async () => {
    const { verify, web, visited } = await cairn()
    const { id, document, sign, signer, credential } = await foreignIssuer('Harbour', 'did:web:harbour.example:badges')
    web.set(didWebUrl(id), document)
    expect(await verify(await sign())).toMatchObject({ verdict: 'valid_unrecognized', issuer: { boundBy: 'did:web' } })
    expect(visited).toEqual(['https://harbour.example/badges/did.json'])
    expect(await verify(await issueJwt(credential(), signer), 'text/plain')).toMatchObject({
      verdict: 'valid_unrecognized',
      format: 'jwt',
    })
  })

  test('of which the issuer’s site is slow keeps nobody else waiting', async () => {
    const { verify, web, visited } = await cairn()
    const nearby = await foreignIssuer('Ropework College')
    const slow = await Promise.all(
      Array.from({ length: 4 }, async (_, number) => {
        const issuer = await foreignIssuer('Harbour', `did:web:harbour-${number}.example`)
        const { promise, resolve } = Promise.withResolvers<object>()
        web.set(didWebUrl(issuer.id), promise)
        return { verdict: outcome(verify(await issuer.sign())), answer: () => resolve(issuer.document) }
      }),
    )
    await expect.poll(() => visited.length, { timeout: 20_000 }).toBe(4)
    expect(await outcome(verify(await nearby.sign()))).toBe('valid_unrecognized')
    for (const { answer } of slow) answer()
    for (const { verdict } of slow) expect(await verdict).toBe('valid_unrecognized')
  })

  test('of sites that never answer, however many come at once, are not waited for at the cost of others', async () => {
    const { verify, web } = await cairn()
    const nearby = await foreignIssuer('Ropework College')
    const badge = await nearby.sign()
    const silence = Promise.withResolvers<object>()
    const silent = await Promise.all(
      Array.from({ length: 18 }, async (_, number) => {
        const issuer = await foreignIssuer('Harbour', `did:web:harbour-${number}.example`)
        web.set(didWebUrl(issuer.id), silence.promise)
        return issuer.sign()
      }),
    )
    const begun = performance.now()
    const all = silent.map((one) => outcome(verify(one)))
    expect(await outcome(verify(badge))).toBe('valid_unrecognized')
    // sites are waited for 20 s where nobody else wants the thread; starting threads takes its time, too
    expect(performance.now() - begun).toBeLessThan(15_000)
    silence.reject(new Error('The site is gone'))
    expect(new Set(await Promise.all(all))).toEqual(new Set(['undetermined']))
  }, 60_000)

  test('of sites that never answer, sent from one address, keep those from another waiting for none of them', async () => {
    const { app, web } = await cairn()
    const verifyFrom = async (remoteAddress: string, badge: JsonObject) =>
      app.inject({ method: 'POST', url: '/api/v1/verifications', remoteAddress, payload: badge })
    const nearby = await foreignIssuer('Ropework College')
    const badge = await nearby.sign()
    const silence = Promise.withResolvers<object>()
    let answered = 0
    const all = await Promise.all(
      Array.from({ length: 60 }, async (_, number) => {
        const issuer = await foreignIssuer('Harbour', `did:web:harbour-${number}.example`)
        web.set(didWebUrl(issuer.id), silence.promise)
        const silent = await issuer.sign()
        // all of one network
        return () => verifyFrom(`2a01:4f8:c0c:1::${number}`, silent).then(() => (answered += 1))
      }),
    )
    const sent = all.map((send) => send())
    const answer = await verifyFrom('2a01:4f8:c0c:2::1', badge)
    expect(answer.json()).toMatchObject({ verdict: 'valid_unrecognized' })
    // those that began before it may have been given up meanwhile, on a slow machine; more had no turn before it
    expect(answered).toBeLessThan(16)
    silence.reject(new Error('The site is gone'))
    await Promise.all(sent)
  }, 60_000)

  test('of which the issuer’s site is away is undetermined, not false', async () => {
    const { verify } = await cairn()
    const { sign } = await foreignIssuer('Harbour', 'did:web:harbour.example')
    const answer = await verify(await sign())
    expect(answer).toMatchObject({ verdict: 'undetermined', verified: false })
    expect(JSON.stringify(answer)).not.toMatch(/ECONNREFUSED|10\.0\.0\.7/)
  })

  test('is revoked when its issuer’s list says so, and undetermined when the list is away or signed by another', async () => {
    const { verify, web } = await cairn()
    const issuer = await foreignIssuer()
    const other = await foreignIssuer()
    const address = 'https://harbour.example/status/1'
    const badge = await issuer.sign(
      issuer.credential({
        status: [
          {
            type: 'BitstringStatusListEntry',
            statusPurpose: 'revocation',
            statusListIndex: '7',
            statusListCredential: address,
          },
        ],
      }),
    )
    const publish = async (by: typeof issuer, isSet: boolean) => {
      const list = createStatusList()
      setStatus(list, 7, isSet)
      const facts = {
        id: address,
        issuer: by.id,
        statusPurpose: 'revocation',
        encodedList: encodeStatusList(list),
        validFrom: now,
        // asked for each time
        ttl: 0,
      }
      web.set(address, await by.sign(buildStatusListCredential(facts)))
    }
    expect(await outcome(verify(badge))).toBe('undetermined')
    await publish(issuer, false)
    expect(await outcome(verify(badge))).toBe('valid_unrecognized')
    await publish(issuer, true)
    expect(await outcome(verify(badge))).toBe('revoked')
    await publish(other, false)
    expect(await outcome(verify(badge))).toBe('undetermined')
  })

  test('is asked about once while its issuer’s list is fresh; what was known last is told when the issuer is away', async () => {
    const { verify, web, visited, pass } = await cairn()
    const issuer = await foreignIssuer()
    const address = 'https://harbour.example/status/kept'
    const entry = {
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '7',
      statusListCredential: address,
    } as const
    const badge = await issuer.sign(issuer.credential({ status: [entry] }))
    const list = { id: address, issuer: issuer.id, statusPurpose: 'revocation', validFrom: now, ttl: 60_000 }
    const encodedList = encodeStatusList(createStatusList())
    web.set(address, await issuer.sign(buildStatusListCredential({ ...list, encodedList })))
    for (let round = 0; round < 3; round++) expect(await outcome(verify(badge))).toBe('valid_unrecognized')
    expect(visited).toEqual([address])

    web.delete(address)
    await pass(60_000)
    const { verdict, checks } = await verify(badge)
    expect(verdict).toBe('undetermined')
    expect(checks.find(({ check }) => check === 'status')).toMatchObject({
      outcome: 'inconclusive',
      code: 'status.unavailable',
      since: now.toISOString(),
      lastKnown: { state: 'good', asOf: now.toISOString() },
    })
  })

  test('that bears the name of one of our institutions is told apart from it', async () => {
    const { verify, given, settle } = await cairn()
    await given.organization({ name: 'Ropework College', slug: 'ropework' })
    await settle()
    const { sign } = await foreignIssuer('Rоpework College')
    expect(await verify(await sign())).toMatchObject({
      verdict: 'valid_unrecognized',
      issuer: { trust: 'unknown' },
      warnings: [{ code: 'issuer.resembles_known' }],
    })
  })

  test('that claims to be of one of our institutions is invalid', async () => {
    const { verify, given, settle } = await cairn()
    await given.organization({ slug: 'ropework' })
    await settle()
    const { sign } = await foreignIssuer('Ropework College', 'did:web:cairn.test:t:ropework')
    expect(await verify(await sign())).toMatchObject({ verdict: 'invalid', verified: false })
  })

  test('says whether it was awarded to somebody', async () => {
    const { verify } = await cairn()
    const badge = await (await foreignIssuer()).sign()
    const asked = async (recipient: string) => {
      const { checks, verdict } = await verify(badge, 'application/vc', { recipient })
      return [checks.find(({ check }) => check === 'recipient')?.outcome, verdict]
    }
    expect(await asked('ada@example.org')).toEqual(['passed', 'valid_unrecognized'])
    expect(await asked('Ada@Example.org')).toEqual(['passed', 'valid_unrecognized'])
    expect(await asked('did:example:ada')).toEqual(['passed', 'valid_unrecognized'])
    expect(await asked('bo@example.org')).toEqual(['failed', 'invalid'])
  })

  test('as a file in a form is taken from the field "file"', async () => {
    const { app } = await cairn()
    const form = new FormData()
    form.set(
      'file',
      new File([JSON.stringify(await (await foreignIssuer()).sign())], 'badge.json', { type: 'application/json' }),
    )
    const request = new Request('http://x', { method: 'POST', body: form })
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/verifications',
      headers: { 'content-type': request.headers.get('content-type')! },
      payload: Buffer.from(await request.arrayBuffer()),
    })
    expect(answer.json()).toMatchObject({ verdict: 'valid_unrecognized' })
  })
})

describe('a link', () => {
  const address = 'https://harbour.example/badges/1'
  const page = (head: string) => ({
    contentType: 'text/html; charset=utf-8',
    body: toBytes(`<html><head>${head}</head>`),
  })

  test('to a badge, an image, or a page that names one, leads to it', async () => {
    const { verify, web, visited } = await cairn()
    const badge = await (await foreignIssuer()).sign()
    const svg = bake(toBytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), JSON.stringify(badge))
    const follow = () => outcome(verify(address, 'text/uri-list'))

    web.set(address, badge)
    expect(await follow()).toBe('valid_unrecognized')
    web.set(address, { contentType: 'image/svg+xml', body: svg })
    expect(await follow()).toBe('valid_unrecognized')

    web.set(address, page('<link rel="alternate" type="application/vc+ld+json" href="/raw/1?a=1&amp;b=2">'))
    web.set('https://harbour.example/raw/1?a=1&b=2', badge)
    visited.length = 0
    expect(await follow()).toBe('valid_unrecognized')
    expect(visited).toEqual([address, 'https://harbour.example/raw/1?a=1&b=2'])

    web.set(address, page('<link rel=stylesheet href=x.css>'))
    web.set(`${address}.json`, badge)
    expect(await follow()).toBe('valid_unrecognized')
  })

  test('that leads to no badge is refused, and says nothing about our network', async () => {
    const { verify, web } = await cairn()
    const asked = (url: string) => verify(url, 'text/uri-list').catch((error) => error.problem)
    web.set('https://a.example/page', page('no badge'))
    web.set('https://a.example/page.json', page('no badge'))
    web.set('https://a.example/missing', { status: 404, body: new Uint8Array() })
    web.set('https://a.example/evil', page('<link rel=alternate type=application/json href="file:///etc/passwd">'))
    for (const url of [
      'https://a.example/page',
      'https://a.example/missing',
      'https://a.example/evil',
      'http://10.0.0.7/',
      'ftp://x',
      'file:///etc/passwd',
      'javascript:1',
      '',
      'x'.repeat(20_000),
    ]) {
      const problem = await asked(url)
      expect([url.slice(0, 40), problem.code]).toEqual([
        url.slice(0, 40),
        url === '' ? 'request.malformed' : 'verification.unreachable',
      ])
      expect(JSON.stringify(problem)).not.toMatch(/ECONNREFUSED|10\.0\.0\.7/)
    }
  })
})

describe('what is no badge', () => {
  test.each([
    ['nothing that we know', 'hello', 'text/plain', 'verification.not_a_badge'],
    ['no JSON', '{', 'application/json', 'verification.not_a_badge'],
    ['JSON that is no object', '[1]', 'application/json', 'verification.not_a_badge'],
    ['an empty object', '{}', 'application/json', 'verification.not_a_badge'],
    ['a key that occurs twice', '{"a":1,"\\u0061":2}', 'application/json', 'invalid'],
    ['__proto__', '{"__proto__":{"x":1}}', 'application/json', 'invalid'],
    [
      'a picture without one',
      Uint8Array.from(
        atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
        (c) => c.charCodeAt(0),
      ),
      'image/png',
      'verification.not_a_badge',
    ],
    ['a drawing without one', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml', 'verification.not_a_badge'],
    [
      'an access token',
      `${btoa('{"alg":"EdDSA","typ":"at+jwt"}').replace(/=/g, '')}.${btoa('{"sub":"x"}').replace(/=/g, '')}.AAAA`,
      'application/jwt',
      'verification.not_a_badge',
    ],
    ['too deep', `${'{"a":'.repeat(100)}1${'}'.repeat(100)}`, 'application/json', 'verification.too_complex'],
    [
      'too many nodes',
      `[${'1,'.repeat(20_000)}1]`.replace(/^/, '{"a":').concat('}'),
      'application/json',
      'verification.too_complex',
    ],
    ['bytes that are no text', Uint8Array.of(0xff, 0xfe, 0x00), 'application/octet-stream', 'verification.not_a_badge'],
    ['another media type', '{}', 'application/xml', 'request.unsupported_type'],
    ['nothing at all', '', 'application/json', 'request.malformed'],
  ] as const)('%s', async (_title, given, contentType, expected) => {
    const { verify } = await cairn()
    expect(await outcome(verify(given, contentType))).toBe(expected)
  })

  test('more bytes than a badge may have are refused before they are read', async () => {
    const { app } = await cairn()
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/verifications',
      headers: { 'content-type': 'application/json' },
      payload: Buffer.alloc(10_100_001, 0x20),
    })
    expect(answer.statusCode).toBe(413)
  })

  test('only a PDF may have more than 5 MB', async () => {
    const { verify } = await cairn()
    expect(await outcome(verify(Buffer.alloc(5_000_001, 0x20)))).toBe('verification.too_large')
    const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5_000_001, 0x20)])
    expect(await outcome(verify(pdf, 'application/pdf'))).toBe('invalid')
  })

  test('a compressed body is refused', async () => {
    const { app } = await cairn()
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/verifications',
      headers,
      payload: Buffer.alloc(10),
    })
    expect(answer.statusCode).toBe(415)
  })
})

describe('hostile bytes', () => {
  test('a badge that would keep the verifier for long is given up after 3 s, and others are answered meanwhile', async () => {
    const { verify, given, api } = await cairn()
    const issuer = await foreignIssuer()
    const { credentialId } = await given.award(await given.organization())
    const { body } = await api.awards.json({ params: { credentialId } })
    await verify(body)
    // blank nodes that look alike are what canonicalization is slow at
    const evidence = Array.from({ length: 190 }, () => ({ name: 'x' }))
    const hostile = { ...issuer.credential({ evidence }), proof: (await issuer.sign()).proof }

    const begun = performance.now()
    const [first, second] = await Promise.all([outcome(verify(hostile)), outcome(verify(body))])

    expect(['invalid', 'verification.too_complex']).toContain(first)
    expect(second).toBe('valid')
    expect(performance.now() - begun).toBeLessThan(12_000)
  })

  test('many that are broken in one place are refused or found false, and never fault the server', {
    timeout: 120_000,
  }, async () => {
    const { app, given, api, verify } = await cairn()
    const { credentialId } = await given.award(await given.organization(), {
      narrative: 'By hand',
      evidence: [{ name: 'x' }],
    })
    const files = await Promise.all(
      (['json', 'jwt', 'png', 'svg'] as const).map(
        async (form) => (await api.awards[form]({ params: { credentialId } })).body as Uint8Array,
      ),
    )
    let seed = 42
    const random = (below: number) => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
      return Math.floor((seed / 2 ** 32) * below)
    }
    const broken = (bytes: Uint8Array): Uint8Array => {
      const copy = Uint8Array.from(bytes)
      const at = random(copy.length)
      const kind = random(5)
      if (kind === 0) copy[at] = random(256)
      if (kind === 1) return copy.subarray(0, at)
      if (kind === 2)
        return Uint8Array.from([...copy.subarray(0, at), ...copy.subarray(Math.min(copy.length, at + 1 + random(40)))])
      if (kind === 3)
        return Uint8Array.from([...copy.subarray(0, at), ...copy.subarray(random(at + 1), at), ...copy.subarray(at)])
      if (kind === 4) for (let i = 0; i < 8; i++) copy[random(copy.length)] = random(256)
      return copy
    }
    const types = ['application/json', 'text/plain', 'image/png', 'image/svg+xml', 'application/octet-stream']
    const statuses = new Map<number, number>()
    for (let round = 0; round < 400; round++) {
      const payload = Buffer.from(broken(files[round % files.length]!))
      const answer = await app.inject({
        method: 'POST',
        url: '/api/v1/verifications',
        headers: { 'content-type': types[random(types.length)]! },
        payload,
      })
      statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1)
      expect(answer.statusCode, answer.body).toBeLessThan(500)
      expect(answer.json().code).not.toBe('verification.stumbled')
      // what still verifies says what was signed: an image around it may have changed
      if (answer.statusCode === 200 && answer.json().verified)
        expect(answer.json().credential.id).toBe(`https://cairn.test/credentials/${credentialId}`)
    }
    expect([...statuses.keys()].sort()).toEqual([200, 422])
    expect(await verify(files[0])).toMatchObject({ verdict: 'valid' })
  })

  test('the library and the server come to the same verdict', async () => {
    const { verify } = await cairn()
    const badge = await (await foreignIssuer()).sign()
    expect((await verify(badge)).verdict).toBe((await verifyCredential(badge, { now })).verdict)
  })
})

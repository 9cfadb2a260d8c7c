import type { Client, Role } from '@cairn/api'
import { decodeStatusList, getStatus } from '@cairn/credentials'
import { describe, expect, test } from 'vitest'
import { refusal } from '../../../test/refusal.ts'
import { createWorld, type WorldOptions } from '../../../test/world.ts'
import { system } from '../../kernel/actor.ts'
import { ensureIssuer, findOwnIssuer, readOwnDocument, reserveStatusEntries, setStatus, verifyOwn } from './index.ts'
import { publishStatusList } from './publish-status-list.ts'
import { refreshStatusLists } from './refresh-status-lists.ts'
import { signCredential } from './sign-credential.ts'

const HOUR = 3_600_000
const text = ({ body }: { body: Uint8Array | string }) => new TextDecoder().decode(body as Uint8Array)
const json = (answer: { body: Uint8Array | string }) => JSON.parse(text(answer))

async function college(options?: WorldOptions) {
  const world = await createWorld(options)
  const ours = await world.given.organization({ name: 'Ropework College', slug: 'ropework' })
  await world.settle()
  const member = async (...roles: Role[]) => world.as(await world.given.member(ours, roles))
  /** Work of the system inside our college. */
  const inside = <Result>(task: Parameters<typeof world.runtime.transact<Result>>[1]) =>
    world.runtime.transact(system('test'), async (work) => {
      await work.enter(ours.id)
      return task(work)
    })
  const params = { organizationId: ours.id }
  /** Asks the tables as their owner does, inside our college. */
  const asOwner = async (statement: string) => {
    const connection = await world.owner.connect()
    try {
      await connection.query("select set_config('app.organization_id', $1, false)", [ours.id])
      return (await connection.query(statement)).rows
    } finally {
      connection.release(true)
    }
  }
  const keysOf = (api: Client) => api.issuing.listKeys({ params })
  return { ...world, ours, member, inside, params, keysOf, asOwner }
}

describe('keys', () => {
  test('an institution has one as soon as it is founded, and its profile names the issuer id', async () => {
    const { member, keysOf, api } = await college()

    const { did, items } = await keysOf(await member('admin'))

    expect(did).toBe('did:web:cairn.test:t:ropework')
    expect(items).toMatchObject([{ state: 'current', algorithm: 'Ed25519' }])
    expect(items[0]!.verificationMethod).toBe(`${did}#${items[0]!.publicKeyMultibase}`)
    expect(await api.organizations.show({ params: { organization: 'ropework' } })).toMatchObject({ did })
  })

  test('two that are made at once are one', async () => {
    const { runtime, given, owner } = await createWorld()
    const { id } = await given.organization()

    const issuers = await Promise.all([ensureIssuer(runtime, id), ensureIssuer(runtime, id), ensureIssuer(runtime, id)])

    expect(new Set(issuers.map(({ keyId }) => keyId)).size).toBe(1)
    const { rows } = await owner.query('select state from issuer_keys')
    expect(rows).toEqual([{ state: 'current' }])
  })

  test('of rotations at once there is one, and the others say so', async () => {
    const { member, params } = await college()
    const admin = await member('admin')
    await admin.issuing.rotateKey({ params })
    const rotate = () => admin.issuing.rotateKey({ params }).then(() => 'done', refusal)
    const outcomes = await Promise.all([rotate(), rotate(), rotate()])
    expect(outcomes).toContain('done')
    expect(outcomes.filter((said) => !['done', 'issuing.rotated_meanwhile'].includes(said))).toEqual([])
    const { items } = await admin.issuing.listKeys({ params })
    expect(items.filter(({ state }) => state === 'current')).toHaveLength(1)
  })

  test('a rotation publishes the new one beside the old one, which still verifies what it signed', async () => {
    const { member, params, api, given, ours, settle, pass } = await college()
    const before = await given.award(ours)
    await pass(HOUR)
    const admin = await member('admin')

    const key = await admin.issuing.rotateKey({ params })
    await settle()

    const { items } = await admin.issuing.listKeys({ params })
    expect(items.map(({ state }) => state)).toEqual(['current', 'retired'])
    expect(items[0]).toEqual(key)
    const document = json(await api.issuing.didDocument({ params: { slug: 'ropework' } }))
    expect(document.verificationMethod).toMatchObject([
      { id: key.verificationMethod, type: 'Multikey', controller: document.id },
      { publicKeyMultibase: items[1]!.publicKeyMultibase, expires: items[1]!.retiredAt },
    ])
    expect(document.assertionMethod).toEqual(items.map(({ verificationMethod }) => verificationMethod))
    const after = await given.award(ours)
    for (const { credentialId } of [before, after])
      expect(await api.awards.showPublic({ params: { credentialId } })).toMatchObject({
        verification: { verdict: 'valid', issuer: { trust: 'own' } },
      })
  })

  test('the key set of the host says of each key whose it is', async () => {
    const { api, given, settle, pass } = await college()
    await pass(1)
    await given.organization({ slug: 'harbour' })
    await settle()

    const { keys } = json(await api.issuing.jwks())

    expect(keys).toHaveLength(2)
    expect(keys).toMatchObject([
      { kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', iss: 'did:web:cairn.test:t:ropework' },
      { iss: 'did:web:cairn.test:t:harbour' },
    ])
    for (const key of keys) {
      expect(key.kid).toMatch(new RegExp(`^${key.iss}#z6Mk`))
      expect(key).not.toHaveProperty('d')
    }
  })

  test('for another algorithm is made when it is asked for, once, and retired with the others', async () => {
    const { member, runtime, ours, params, keysOf, api } = await college()
    const admin = await member('admin')

    const asked = await Promise.all([1, 2].map(() => ensureIssuer(runtime, ours.id, 'P-384')))
    await ensureIssuer(runtime, ours.id, 'P-256')

    expect(asked[0]).toMatchObject({ id: 'did:web:cairn.test:t:ropework', keyId: asked[1]!.keyId })
    const algorithmsOf = async () =>
      (await keysOf(admin)).items.map(({ algorithm, state }) => `${algorithm} ${state}`).toSorted()
    expect(await algorithmsOf()).toEqual(['Ed25519 current', 'P-256 current', 'P-384 current'])
    expect(json(await api.issuing.didDocument({ params: { slug: 'ropework' } })).assertionMethod).toHaveLength(3)
    expect(
      json(await api.issuing.jwks())
        .keys.map(({ alg }: { alg: string }) => alg)
        .sort(),
    ).toEqual(['ES256', 'ES384', 'EdDSA'])
    await admin.issuing.rotateKey({ params })
    expect(await algorithmsOf()).toEqual(['Ed25519 current', 'Ed25519 retired', 'P-256 retired', 'P-384 retired'])
  })

  test('are read and rotated by whoever may, and for strangers there is no such institution', async () => {
    const { member, keysOf, params, api, given, as, owner } = await college()
    const foreign = await as(await given.member(await given.organization(), ['admin']))
    const outcome = (asked: Promise<unknown>) => asked.then(() => 'done', refusal)
    const rotate = (by: Client) => outcome(by.issuing.rotateKey({ params }))

    for (const [role, read, turn] of [
      ['auditor', 'done', 'organization.not_permitted'],
      ['registrar', 'organization.not_permitted', 'organization.not_permitted'],
      ['author', 'organization.not_permitted', 'organization.not_permitted'],
    ] as const) {
      const api = await member(role)
      expect([role, await outcome(keysOf(api)), await rotate(api)]).toEqual([role, read, turn])
    }
    expect([await outcome(keysOf(foreign)), await rotate(foreign)]).toEqual(Array(2).fill('organization.not_found'))
    expect([await outcome(keysOf(api)), await rotate(api)]).toEqual(Array(2).fill('request.sign_in_first'))
    const { rows } = await owner.query(`select count(*)::int from issuer_keys where state <> 'current'`)
    expect(rows).toEqual([{ count: 0 }])
  })

  test('of which the private half never leaves the database in the clear, and opens for nobody else', async () => {
    const { runtime, asOwner } = await college()
    const [secret] = await asOwner('select wrapped from issuer_key_secrets')
    expect(secret!.wrapped.toString('latin1')).not.toMatch(/"d"|OKP/)
    // whatever transaction a stranger is in: another institution's secret is not there
    const seen = await runtime.transact(system('test'), (work) =>
      work.db.selectFrom('issuer_key_secrets').select('key_id').execute(),
    )
    expect(seen).toEqual([])
  })
})

describe('without a public https address', () => {
  const settings = { configuredPublicUrl: undefined }

  test('an institution is its key, and after a rotation another one; both are known as our own', async () => {
    const { member, params, runtime, settle, api, given, ours } = await college({ settings })
    const admin = await member('admin')
    const award = await given.award(ours)
    const { did: before } = await admin.issuing.listKeys({ params })
    expect(before).toMatch(/^did:key:z6Mk/)

    await admin.issuing.rotateKey({ params })
    await settle()

    const { did: after, items } = await admin.issuing.listKeys({ params })
    expect(after).not.toBe(before)
    expect(items.map(({ verificationMethod }) => verificationMethod.split('#')[0])).toEqual([after, before])
    for (const did of [before, after])
      expect(await findOwnIssuer(runtime, did)).toEqual({ organizationId: ours.id, name: 'Ropework College' })
    expect(await api.organizations.show({ params: { organization: 'ropework' } })).toMatchObject({ did: after })
    // what the old key signed, and the lists that it named, hold
    const badge = () => api.awards.showPublic({ params: { credentialId: award.credentialId } })
    expect(await badge()).toMatchObject({ verification: { verdict: 'valid', issuer: { id: before } } })
    await (await member('registrar')).awards.revoke({ params: { awardId: award.id }, body: { reason: 'An error' } })
    await settle()
    expect(await badge()).toMatchObject({ verification: { verdict: 'revoked' } })
    const next = await given.award(ours)
    expect(await api.awards.showPublic({ params: { credentialId: next.credentialId } })).toMatchObject({
      verification: { verdict: 'valid', issuer: { id: after } },
    })
  })
})

describe('status lists', () => {
  const issuerId = 'did:web:cairn.test:t:ropework'

  test('give out each index once, at random, whoever asks at the same time', async () => {
    const { inside, runtime, asOwner } = await college()

    const reserved = await Promise.all(
      Array.from({ length: 8 }, () => inside((work) => reserveStatusEntries(work, runtime, issuerId, 25))),
    )

    const entries = reserved.flat()
    expect(entries).toHaveLength(200)
    for (const purpose of ['revocation', 'suspension'] as const) {
      const own = entries.map((both) => both.find((entry) => entry.purpose === purpose)!)
      expect(new Set(own.map(({ index }) => index)).size).toBe(200)
      expect(new Set(own.map(({ listId }) => listId)).size).toBe(1)
      const spread = own.filter(({ index }) => index < 131_072 / 2).length
      expect(spread).toBeGreaterThan(60)
      expect(spread).toBeLessThan(140)
    }
    expect(entries.every(([first]) => first!.purpose === 'revocation')).toBe(true)
    expect(await asOwner('select purpose, given_out, is_open from status_lists order by purpose')).toEqual([
      { purpose: 'revocation', given_out: 200, is_open: true },
      { purpose: 'suspension', given_out: 200, is_open: true },
    ])
  })

  test('an index that was given out to work that came to nothing is given out again, as nobody ever saw it', async () => {
    const { inside, runtime } = await college()
    const failed = inside(async (work) => {
      await reserveStatusEntries(work, runtime, issuerId, 5)
      throw new Error('It came to nothing')
    })
    await expect(failed).rejects.toThrow('nothing')

    const [entries] = await inside((work) => reserveStatusEntries(work, runtime, issuerId, 1))
    expect(entries).toHaveLength(2)
  })

  test('one that is half full is closed, and the next one is opened', async () => {
    const { inside, runtime, owner } = await college()
    const [first] = await inside((work) => reserveStatusEntries(work, runtime, issuerId, 1))
    await owner.query('alter table status_lists no force row level security')
    await owner.query(`update status_lists set given_out = 65536 where purpose = 'revocation'`)

    const [second] = await inside((work) => reserveStatusEntries(work, runtime, issuerId, 1))

    expect(second![0]!.listId).not.toBe(first![0]!.listId)
    expect(second![1]!.listId).toBe(first![1]!.listId)
  })

  test('tell exactly what was set, signed by the issuer, in both forms, and verify', async () => {
    const { inside, runtime, app, ours } = await college()
    const reserved = await inside((work) => reserveStatusEntries(work, runtime, issuerId, 40))
    const revocations = reserved.map(([entry]) => entry!)
    const chosen = revocations.filter((_, i) => i % 3 === 0)
    await inside((work) => setStatus(work, chosen, true))

    const url = `/status/${revocations[0]!.listId}`
    const answer = await app.inject({ url, headers: { accept: 'application/vc' } })

    expect(answer.headers).toMatchObject({ 'content-type': 'application/vc', 'access-control-allow-origin': '*' })
    const list = answer.json()
    expect(list).toMatchObject({
      id: `https://cairn.test${url}`,
      issuer: issuerId,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      credentialSubject: { type: 'BitstringStatusList', statusPurpose: 'revocation' },
      validFrom: '2026-03-02T08:59:00Z',
      validUntil: '2026-03-03T09:00:00Z',
    })
    const bits = decodeStatusList(list.credentialSubject.encodedList)
    expect(bits.length).toBe(131_072)
    const set = Array.from({ length: bits.length }, (_, i) => i).filter((i) => getStatus(bits, i) === 1)
    expect(new Set(set)).toEqual(new Set(chosen.map(({ index }) => index)))

    const { checks } = await verifyOwn(runtime, answer.body, ['issuer', 'validity'])
    expect(checks.filter(({ outcome }) => outcome !== 'passed').map(({ code }) => code)).toEqual([
      'credential.not_an_open_badge',
    ])
    const jwt = await app.inject({ url, headers: { accept: 'application/vc+jwt' } })
    expect(jwt.headers['content-type']).toBe('application/vc+jwt')
    expect(jwt.body).toMatch(/^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+$/)
    expect((await app.inject({ url, headers: { accept: 'text/html, */*' } })).headers['content-type']).toContain('json')
    const known = await app.inject({
      url,
      headers: { accept: 'application/vc', 'if-none-match': String(answer.headers.etag) },
    })
    expect(known).toMatchObject({ statusCode: 304, body: '' })
    expect(ours.slug).toBe('ropework')
  })

  test('hold for whoever looked at the clock just before they were signed', async () => {
    let seconds = 0
    const now = () => {
      seconds += 1
      return new Date(Date.parse('2026-03-02T09:00:00Z') + seconds * 1000)
    }
    const { given, api, runtime } = await createWorld({ outside: { now } })
    const { credentialId } = await given.award(await given.organization())
    const { body } = await api.awards.json({ params: { credentialId } })

    const { verdict } = await verifyOwn(runtime, Buffer.from(body as Uint8Array).toString())

    expect(verdict).toBe('valid')
  })

  test('many changes are one signature a list', async () => {
    const { inside, runtime, settle, owner } = await college()
    const reserved = await inside((work) => reserveStatusEntries(work, runtime, issuerId, 30))
    for (const [entry] of reserved.slice(0, 10)) await inside((work) => setStatus(work, [entry!], true))
    await inside((work) =>
      setStatus(
        work,
        reserved.slice(10).map(([entry]) => entry!),
        true,
      ),
    )

    expect(await settle()).toEqual([])

    const { rows } = await owner.query(
      `select changes, published_changes from status_lists where purpose = 'revocation'`,
    )
    expect(rows).toEqual([{ changes: 11, published_changes: 11 }])
  })

  test('are signed anew in good time before they run out, and not before', async () => {
    const { inside, runtime, pass } = await college()
    const [entries] = await inside((work) => reserveStatusEntries(work, runtime, issuerId, 1))
    const { listId } = entries![0]!
    const first = await publishStatusList(runtime, listId)

    await pass(11 * HOUR)
    await refreshStatusLists(runtime)
    expect((await publishStatusList(runtime, listId)).json).toBe(first.json)
    await pass(2 * HOUR)
    await refreshStatusLists(runtime)

    expect((await publishStatusList(runtime, listId)).validUntil).toEqual(new Date('2026-03-03T22:00:00Z'))
  })

  test('a revocation is never taken back, and a suspension is', async () => {
    const { inside, runtime } = await college()
    const [entries] = await inside((work) => reserveStatusEntries(work, runtime, issuerId, 1))
    const [revocation, suspension] = entries!
    await inside((work) => setStatus(work, entries!, true))

    await inside((work) => setStatus(work, [suspension!], false))
    await expect(inside((work) => setStatus(work, [revocation!], false))).rejects.toMatchObject({
      constraint: 'status_entries_stay_revoked',
    })
    await expect(inside((work) => work.db.deleteFrom('status_entries').execute())).rejects.toThrow(/permission denied/)
  })

  test('one that changed is not told as it was while the key store is away; one that merely aged is', async () => {
    let isAway = false
    const world = await college()
    const { runtime, inside, app, pass } = world
    const { keys } = runtime.outside
    const away = async () => {
      if (isAway) throw new Error('The key store is away')
    }
    runtime.outside.keys = {
      ...keys,
      unwrap: async (...given) => {
        await away()
        return keys.unwrap(...given)
      },
    }
    const [entries] = await inside((work) => reserveStatusEntries(work, runtime, issuerId, 1))
    const url = `/status/${entries![0]!.listId}`
    isAway = true
    expect((await app.inject({ url })).json()).toMatchObject({ code: 'issuing.key_store_away', status: 503 })
    isAway = false
    expect((await app.inject({ url })).statusCode).toBe(200)
    // the signer is kept in memory: a restart would have to ask the key store again
    const restarted = { ...runtime }
    isAway = true
    await pass(13 * HOUR)
    expect(await publishStatusList(restarted, entries![0]!.listId)).toMatchObject({
      at: new Date('2026-03-02T09:00:00Z'),
    })
    await inside((work) => setStatus(work, [entries![0]!], true))
    await expect(publishStatusList(restarted, entries![0]!.listId)).rejects.toMatchObject({
      code: 'issuing.key_store_away',
    })
  })

  test('there is none under an id that nobody gave out', async () => {
    const { api, app } = await college()
    expect(
      await api.issuing.statusList({ params: { statusListId: `stl_${'0'.repeat(26)}` } }).then(() => '', refusal),
    ).toBe('issuing.no_such_list')
    expect((await app.inject({ url: '/status/1' })).statusCode).toBe(404)
  })
})

describe('our own documents', () => {
  test('are read without a visit, by exactly the address they have', async () => {
    const { runtime, inside } = await college()
    const [entries] = await inside((work) => reserveStatusEntries(work, runtime, 'did:web:cairn.test:t:ropework', 1))
    const { address } = entries![0]!
    const status = async (url: string) => (await readOwnDocument(runtime, url))?.status

    expect(await status('https://cairn.test/t/ropework/did.json')).toBe(200)
    expect(await status('https://cairn.test/t/nobody/did.json')).toBe(404)
    expect(await status(address)).toBe(200)
    expect(await status(address.replace('cairn.test', 'evil.test'))).toBeUndefined()
    expect(await status('https://evil.test/t/ropework/did.json')).toBeUndefined()
    expect(await status('https://cairn.test.evil.test/t/ropework/did.json')).toBeUndefined()
  })

  test.each([
    ['did:web:cairn.test:t:ropework', true],
    ['did:web:cairn.test:t:nobody', false],
    ['did:web:evil.test:t:ropework', false],
    ['did:web:cairn.test', false],
    ['did:web:cairn.test:t:ropework:x', false],
    ['did:web:%00', false],
    ['did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK', false],
    ['https://cairn.test/t/ropework', false],
    ['', false],
  ])('%j is an issuer of ours: %s', async (did, isOurs) => {
    const { runtime } = await college()
    expect((await findOwnIssuer(runtime, did)) !== undefined).toBe(isOurs)
  })

  test('a signature is asked for with an issuer id that is not ours: there is no key for it', async () => {
    const { runtime, ours } = await college()
    const foreign = 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK'
    await expect(signCredential(runtime, ours.id, { issuer: foreign }, new Date())).rejects.toThrow('has no key')
  })
})

import { describe, expect, test } from 'vitest'
import { refusal } from '../../../test/refusal.ts'
import { createWorld } from '../../../test/world.ts'
import { system } from '../../kernel/actor.ts'
import { createApiToken } from '../accounts/index.ts'

const outcome = (asked: Promise<unknown>) => asked.then(() => 'done', refusal)

/** Ada, with badges of two institutions, and somebody else with one of her own. */
async function holders() {
  const world = await createWorld()
  const { given, as, pass } = world
  const ada = await given.person({ name: 'Ada Lovelace', email: 'ada@example.org' })
  const bo = await given.person({ name: 'Bo Lindqvist', email: 'bo@example.org' })
  const college = await given.organization({ name: 'Ropework College', slug: 'ropework' })
  const harbour = await given.organization({ name: 'Harbour School', slug: 'harbour' })
  const knots = await given.award(college, { recipient: ada })
  await pass(1000)
  const boats = await given.award(harbour, { recipient: ada, state: 'revoked' })
  const bos = await given.award(college, { recipient: bo })
  await world.settle()
  return { ...world, ada, bo, college, harbour, knots, boats, bos, holder: await as(ada) }
}

describe('the own badges', () => {
  test('are those of every institution, newest first, and nobody else’s', async () => {
    const { holder, as, bo, knots, boats, bos } = await holders()
    const { items } = await holder.passport.list()
    expect(items).toMatchObject([
      { credentialId: boats.credentialId, state: 'revoked', organization: { slug: 'harbour', name: 'Harbour School' } },
      { credentialId: knots.credentialId, state: 'issued', visibility: 'unlisted', expired: false },
    ])
    expect(items[1]!.imageSvg).toBe(`https://cairn.test/achievements/${knots.achievementId}/badge.svg?version=1`)
    expect((await (await as(bo)).passport.list()).items).toMatchObject([{ credentialId: bos.credentialId }])
  })

  test('come page by page', async () => {
    const { holder, knots, boats } = await holders()
    const first = await holder.passport.list({ query: { size: 1 } })
    expect(first.items.map(({ credentialId }) => credentialId)).toEqual([boats.credentialId])
    const second = await holder.passport.list({ query: { size: 1, after: first.next! } })
    expect(second.items.map(({ credentialId }) => credentialId)).toEqual([knots.credentialId])
    expect(second.next).toBeUndefined()
  })

  test('count for an address once it is proved, and not before', async () => {
    const { holder, given, college, runtime, ada } = await holders()
    await given.award(college, { recipient: { name: 'Ada', email: 'ada@work.example', id: ada.id } })
    const count = async () => (await holder.passport.list()).items.length
    await runtime.database
      .insertInto('identifiers')
      .values({
        id: 'idn_unproved',
        person_id: ada.id,
        email: 'ada@work.example',
        is_primary: false,
        proved_at: null,
        created_at: new Date(),
      })
      .execute()
    expect(await count()).toBe(2)
    await runtime.database
      .updateTable('identifiers')
      .set({ proved_at: new Date() })
      .where('id', '=', 'idn_unproved')
      .execute()
    expect(await count()).toBe(3)
  })

  test('need somebody who is signed in themselves: a token neither sees them nor changes who sees them', async () => {
    const { api, withToken, runtime, given, college } = await holders()
    expect(await outcome(api.passport.list())).toBe('request.sign_in_first')
    const registrar = await given.member(college, ['registrar'])
    const { credentialId } = await given.award(college, { recipient: registrar, visibility: 'private' })
    const { token } = await runtime.transact(system('test'), (work) =>
      createApiToken(work, { personId: registrar.id, name: 'Token', scopes: ['award.read'] }),
    )
    const program = withToken(token)

    expect(await outcome(program.passport.list())).toBe('account.by_session_only')
    expect(
      await outcome(program.passport.setVisibility({ params: { credentialId }, body: { visibility: 'public' } })),
    ).toBe('account.by_session_only')
    expect(await outcome(program.awards.showPublic({ params: { credentialId } }))).toBe('credential.not_found')
  })

  test('an expired one says so', async () => {
    const { holder, given, ada, college, pass, clock } = await holders()
    await given.award(college, { recipient: ada, validUntil: new Date(clock.now.getTime() + 1000) })
    await pass(2000)
    expect((await holder.passport.list({ query: { size: 1 } })).items).toMatchObject([
      { expired: true, state: 'issued' },
    ])
  })
})

describe('who can see a badge', () => {
  test('is chosen by its holder, and told', async () => {
    const { holder, knots, owner, college } = await holders()
    const params = { credentialId: knots.credentialId }
    for (const visibility of ['public', 'private', 'private', 'unlisted'] as const)
      expect(await holder.passport.setVisibility({ params, body: { visibility } })).toMatchObject({ visibility })
    const connection = await owner.connect()
    await connection.query("select set_config('app.organization_id', $1, false)", [college.id])
    const { rows } = await connection.query(
      `select payload ->> 'visibility' as chosen from events where name = 'award.visibility_changed' order by id`,
    )
    connection.release(true)
    expect(rows.map(({ chosen }) => chosen).sort()).toEqual(['private', 'public', 'unlisted'])
  })

  test('is chosen by nobody else: for them there is no such badge', async () => {
    const { api, as, bo, given, college, knots, holder } = await holders()
    const registrar = await as(await given.member(college, ['registrar', 'admin']))
    const set = { params: { credentialId: knots.credentialId }, body: { visibility: 'public' } as const }
    for (const by of [await as(bo), registrar])
      expect(await outcome(by.passport.setVisibility(set))).toBe('credential.not_found')
    expect(await outcome(api.passport.setVisibility(set))).toBe('request.sign_in_first')
    const unknown = { ...set, params: { credentialId: `crd_${'0'.repeat(36)}` } }
    expect(await outcome(holder.passport.setVisibility(unknown))).toBe('credential.not_found')
    expect(await api.awards.showPublic(set)).toMatchObject({ visibility: 'unlisted' })
  })
})

test('the database itself shows people their own awards, whatever a query forgets to ask', async () => {
  const { runtime, ada, bo } = await holders()
  const seen = (personId: string, table: 'awards' | 'credentials') =>
    runtime.transact(
      { kind: 'person', personId, isOperator: true, via: 'session', viaId: 'ses_test' },
      async ({ db }) => (await db.selectFrom(table).select('id').execute()).length,
    )
  expect([await seen(ada.id, 'awards'), await seen(ada.id, 'credentials')]).toEqual([2, 2])
  expect([await seen(bo.id, 'awards'), await seen(bo.id, 'credentials')]).toEqual([1, 1])
  expect([await seen('psn_nobody', 'awards'), await seen('psn_nobody', 'credentials')]).toEqual([0, 0])
})

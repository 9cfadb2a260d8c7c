import { ROLES, type Role } from '@cairn/api'
import { describe, expect, test } from 'vitest'
import { refusal } from '../../../test/refusal.ts'
import { createWorld } from '../../../test/world.ts'
import { system } from '../../kernel/actor.ts'
import { sealEvents } from '../../kernel/seal-events.ts'
import { nameIssuer } from './index.ts'

/** An institution and an administrator of it at the door. */
async function college() {
  const world = await createWorld()
  const organization = await world.given.organization({ slug: 'northfield', name: 'Northfield University' })
  const administrator = await world.given.member(organization, ['admin'], { name: 'Dana', email: 'dana@example.org' })
  const admin = await world.as(administrator)
  return { ...world, organization, administrator, admin, params: { organizationId: organization.id } }
}

const someone = { name: 'Bo Lindqvist', email: 'bo@example.org' }

describe('founding an institution', () => {
  const facts = { slug: 'hill', profile: { name: 'Hill College', countryCode: 'SE' }, administrator: someone }

  test('makes its first administrator, whom the operator names', async () => {
    const { given, as, api } = await createWorld()
    const operator = await as(await given.person({ operator: true }))

    const founded = await operator.organizations.create({ body: facts })

    expect(founded).toMatchObject({ slug: 'hill', name: 'Hill College', countryCode: 'SE', verification: 'operator' })
    expect(await api.organizations.show({ params: { organization: 'hill' } })).toEqual(founded)
    expect(await api.organizations.show({ params: { organization: founded.id } })).toEqual(founded)
    const administrator = await as(await given.person(someone))
    expect(
      (await administrator.organizations.listMembers({ params: { organizationId: founded.id } })).items,
    ).toMatchObject([{ ...someone, roles: ['admin'] }])
  })

  test('is refused for a short name that is taken, and leaves no trace', async () => {
    const { given, as, api, owner } = await createWorld()
    const operator = await as(await given.person({ operator: true }))
    await operator.organizations.create({ body: facts })

    const second = operator.organizations.create({
      body: { ...facts, slug: ' HILL ', administrator: { name: 'New', email: 'new@example.org' } },
    })

    expect(await second.catch(refusal)).toBe('organization.slug_taken')
    expect((await api.organizations.list()).items).toHaveLength(1)
    expect((await owner.query(`select from identifiers where email = 'new@example.org'`)).rowCount).toBe(0)
  })

  test('is refused to everybody else', async () => {
    const { as, given, api, admin } = await college()
    const stranger = await as(await given.person())

    expect(await api.organizations.create({ body: facts }).catch(refusal)).toBe('request.sign_in_first')
    expect(await stranger.organizations.create({ body: facts }).catch(refusal)).toBe('request.operators_only')
    expect(await admin.organizations.create({ body: facts }).catch(refusal)).toBe('request.operators_only')
    expect((await api.organizations.list()).items).toHaveLength(1)
  })

  test.each(['', '-a', 'a-', 'a_b', 'org_1', 'ä', 'a'.repeat(49), '../x'])(
    'takes no %j for a short name',
    async (slug) => {
      const { given, as } = await createWorld()
      const operator = await as(await given.person({ operator: true }))

      expect(await operator.organizations.create({ body: { ...facts, slug } }).catch(refusal)).toBe('request.malformed')
    },
  )
})

describe('the list of institutions', () => {
  test('is public, by name, in pages, and searched as it is typed', async () => {
    const { given, api } = await createWorld()
    for (const name of ['Birch', 'alder', 'Cedar', '100% Oak', 'Alder']) await given.organization({ name })
    const names = (items: { name: string }[]) => items.map(({ name }) => name)

    const first = await api.organizations.list({ query: { size: 2 } })
    const second = await api.organizations.list({ query: { size: 2, after: first.next! } })
    const third = await api.organizations.list({ query: { size: 2, after: second.next! } })

    expect(
      [...names(first.items), ...names(second.items), ...names(third.items)].map((name) => name.toLowerCase()),
    ).toEqual(['100% oak', 'alder', 'alder', 'birch', 'cedar'])
    expect(third.next).toBeUndefined()
    expect(names((await api.organizations.list({ query: { q: 'ALD' } })).items)).toHaveLength(2)
    expect(names((await api.organizations.list({ query: { q: '%' } })).items)).toEqual(['100% Oak'])
    expect((await api.organizations.list({ query: { q: "'; drop table organizations; --" } })).items).toEqual([])
    expect((await api.organizations.list({ query: { after: 'org_nobody' } })).items).toEqual([])
  })
})

describe('the profile of an institution', () => {
  test('is changed by an administrator, field by field', async () => {
    const { admin, params, api } = await college()

    await admin.organizations.update({ params, body: { description: 'By the river.' } })
    const after = await admin.organizations.update({ params, body: { name: 'Northfield' } })

    expect(after).toMatchObject({ name: 'Northfield', description: 'By the river.', slug: 'northfield' })
    expect(await api.organizations.show({ params: { organization: 'northfield' } })).toEqual(after)
  })

  test('forgets what is taken away, and nothing else', async () => {
    const { admin, params } = await college()
    await admin.organizations.update({ params, body: { url: 'https://college.example', countryCode: 'IE' } })

    const after = await admin.organizations.update({ params, body: { url: null } })

    expect(after.url).toBeUndefined()
    expect(after.countryCode).toBe('IE')
    const name = admin.organizations.update({ params, body: { name: null as never } })
    expect(await name.catch(refusal)).toBe('request.malformed')
  })

  test('ignores what is not in it', async () => {
    const { admin, params, organization } = await college()

    const after = await admin.organizations.update({
      params,
      body: { name: 'New', verification: 'domain', slug: 'other', did: 'did:web:evil', id: 'org_x' } as never,
    })

    expect(after).toMatchObject({ id: organization.id, slug: 'northfield', verification: 'operator' })
    expect(after.did).toBeUndefined()
  })

  test('names the issuer once it has keys', async () => {
    const { runtime, organization, api } = await college()
    await runtime.transact(system('test'), async (work) => {
      await work.enter(organization.id)
      await nameIssuer(work, organization.id, 'did:web:cairn.test:northfield')
    })

    const profile = await api.organizations.show({ params: { organization: 'northfield' } })

    expect(profile.did).toBe('did:web:cairn.test:northfield')
  })

  test.each(['nobody', 'org_01jb000000000000000000000a', '%', "a'b"])('of %s is not there', async (organization) => {
    const { api } = await createWorld()
    expect(await api.organizations.show({ params: { organization } }).catch(refusal)).toBe('organization.not_found')
  })
})

describe('members', () => {
  test('are invited by their address, and are the same person when they come', async () => {
    const { admin, params, given, as } = await college()

    const member = await admin.organizations.addMember({ params, body: { ...someone, roles: ['reviewer', 'author'] } })

    expect(member).toMatchObject({ ...someone, roles: ['author', 'reviewer'] })
    const bo = await as(await given.person(someone))
    expect((await bo.accounts.session()).memberships).toMatchObject([
      { slug: 'northfield', roles: ['author', 'reviewer'] },
    ])
  })

  test('are there once', async () => {
    const { admin, params } = await college()
    await admin.organizations.addMember({ params, body: { ...someone, roles: ['author'] } })

    const again = admin.organizations.addMember({ params, body: { ...someone, roles: ['reviewer'] } })

    expect(await again.catch(refusal)).toBe('organization.member_exists')
    expect((await admin.organizations.listMembers({ params, query: { q: 'bo@' } })).items).toMatchObject([
      { roles: ['author'] },
    ])
  })

  test('are found by name and address, in pages', async () => {
    const { admin, params, given, organization } = await college()
    for (const name of ['Ada', 'Bo', 'Chen']) await given.member(organization, ['author'], { name })

    const first = await admin.organizations.listMembers({ params, query: { size: 3 } })
    const rest = await admin.organizations.listMembers({ params, query: { size: 3, after: first.next! } })

    expect([...first.items, ...rest.items].map(({ name }) => name).sort()).toEqual(
      ['Ada', 'Administrator 1', 'Bo', 'Chen', 'Dana'].sort(),
    )
    expect((await admin.organizations.listMembers({ params, query: { q: 'CHEN' } })).items).toMatchObject([
      { name: 'Chen' },
    ])
  })

  test('are changed and removed, with events that say what it was before', async () => {
    const { admin, params, administrator } = await college()
    const { id: memberId, personId } = await admin.organizations.addMember({
      params,
      body: { ...someone, roles: ['author'] },
    })

    await admin.organizations.changeMember({ params: { ...params, memberId }, body: { roles: ['registrar'] } })
    await admin.organizations.removeMember({ params: { ...params, memberId } })

    const { items } = await admin.organizations.listEvents({ params, query: { about: memberId } })
    expect(items).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ name: 'member.added', actor: administrator.id, actorName: 'Dana' }),
        expect.objectContaining({
          name: 'member.changed',
          payload: {
            organizationId: params.organizationId,
            memberId,
            personId,
            before: ['author'],
            roles: ['registrar'],
          },
        }),
        expect.objectContaining({ name: 'member.removed' }),
      ]),
    )
    expect(items).toHaveLength(3)
  })

  test.each(['reviewer', 'assessor'] as const)('do not make themselves %s', async (role) => {
    const { admin, params, administrator } = await college()

    const taken = admin.organizations.changeMember({
      params: { ...params, memberId: administrator.memberId },
      body: { roles: ['admin', role] },
    })

    expect(await taken.catch(refusal)).toBe('organization.self_grant')
    expect((await admin.accounts.session()).memberships[0]!.roles).toEqual(['admin'])
  })

  test('keep one administrator, also when two step down at once', async () => {
    const { admin, params, administrator } = await college()
    const { items } = await admin.organizations.listMembers({ params, query: { q: 'administrator' } })
    const stepDown = (memberId: string) =>
      admin.organizations
        .changeMember({ params: { ...params, memberId }, body: { roles: ['author'] } })
        .then(() => 'down', refusal)

    const answers = await Promise.all([stepDown(items[0]!.id), stepDown(administrator.memberId)])

    expect(answers.filter((answer) => answer === 'down')).toHaveLength(1)
    expect(answers.filter((answer) => /last_administrator|not_permitted/.test(answer))).toHaveLength(1)
  })

  test('include no last administrator who leaves', async () => {
    const { admin, params, administrator } = await college()
    const { items } = await admin.organizations.listMembers({ params, query: { q: 'administrator' } })
    await admin.organizations.removeMember({ params: { ...params, memberId: items[0]!.id } })

    const left = admin.organizations.removeMember({ params: { ...params, memberId: administrator.memberId } })

    expect(await left.catch(refusal)).toBe('organization.last_administrator')
  })

  test('of another institution are not there', async () => {
    const { admin, params, given } = await college()
    const { memberId } = await given.member(await given.organization(), ['author'])

    const changed = await admin.organizations
      .changeMember({ params: { ...params, memberId }, body: { roles: ['author'] } })
      .catch(refusal)
    const removed = await admin.organizations.removeMember({ params: { ...params, memberId } }).catch(refusal)

    expect([changed, removed]).toEqual(['organization.no_such_member', 'organization.no_such_member'])
  })
})

describe('units', () => {
  test('have parts, and members', async () => {
    const { admin, params } = await college()

    const arts = await admin.organizations.addUnit({ params, body: { name: 'Arts' } })
    const dance = await admin.organizations.addUnit({ params, body: { name: 'Dance', parentId: arts.id } })
    const member = await admin.organizations.addMember({
      params,
      body: { ...someone, roles: ['author'], unitId: dance.id },
    })

    expect((await admin.organizations.listUnits({ params })).items).toEqual([arts, dance])
    expect(member.unitId).toBe(dance.id)
  })

  test('are named once within the same unit', async () => {
    const { admin, params } = await college()
    const { id: parentId } = await admin.organizations.addUnit({ params, body: { name: 'Arts' } })
    await admin.organizations.addUnit({ params, body: { name: 'Arts', parentId } })

    const again = admin.organizations.addUnit({ params, body: { name: 'ARTS' } })

    expect(await again.catch(refusal)).toBe('organization.unit_exists')
  })

  test('of another institution are unknown', async () => {
    const { admin, params, given, as } = await college()
    const other = await given.organization()
    const foreign = await (await as(await given.member(other, ['admin']))).organizations.addUnit({
      params: { organizationId: other.id },
      body: { name: 'Theirs' },
    })

    const attempts = [
      admin.organizations.addUnit({ params, body: { name: 'Ours', parentId: foreign.id } }),
      admin.organizations.addMember({ params, body: { ...someone, roles: ['author'], unitId: foreign.id } }),
      admin.organizations.removeUnit({ params: { ...params, unitId: foreign.id } }),
    ]

    expect(await Promise.all(attempts.map((attempt) => attempt.then(() => 'done', refusal)))).toEqual(
      attempts.map(() => 'organization.no_such_unit'),
    )
    expect((await admin.organizations.listUnits({ params })).items).toEqual([])
  })

  test('are removed once nothing belongs to them', async () => {
    const { admin, params } = await college()
    const arts = await admin.organizations.addUnit({ params, body: { name: 'Arts' } })
    const member = await admin.organizations.addMember({
      params,
      body: { ...someone, roles: ['author'], unitId: arts.id },
    })
    const remove = () =>
      admin.organizations.removeUnit({ params: { ...params, unitId: arts.id } }).then(({ done }) => done, refusal)
    expect(await remove()).toBe('organization.unit_in_use')

    await admin.organizations.changeMember({ params: { ...params, memberId: member.id }, body: { roles: ['author'] } })

    expect(await remove()).toBe(true)
    expect(await remove()).toBe('organization.no_such_unit')
  })
})

describe('the audit trail', () => {
  test('shows what happened, newest first, in pages, and its seals once they are there', async () => {
    const { admin, params, runtime, pass } = await college()
    await pass(1000)
    await admin.organizations.update({ params, body: { name: 'Northfield' } })
    const before = await admin.organizations.listEvents({ params })
    expect(before.items[0]).toMatchObject({ name: 'organization.changed', payload: { fields: ['name'] } })
    expect(before.items.some(({ seal }) => seal)).toBe(false)

    await sealEvents(runtime)

    const first = await admin.organizations.listEvents({ params, query: { size: 2 } })
    const rest = await admin.organizations.listEvents({ params, query: { after: first.next! } })
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(before.items.map(({ id }) => id))
    for (const { seal } of [...first.items, ...rest.items]) expect(seal).toMatch(/^[0-9a-f]{64}$/)
  })

  test('names no event of another institution', async () => {
    const { admin, params, given } = await college()
    const other = await given.organization({ name: 'Canary' })

    const { items } = await admin.organizations.listEvents({ params, query: { size: 100 } })

    expect(JSON.stringify(items)).not.toContain(other.id)
    expect((await admin.organizations.listEvents({ params, query: { about: other.id } })).items).toEqual([])
  })
})

describe('who may do what', () => {
  const unknown = '01jb000000000000000000000a'

  test('is asked of every role, strangers, and members elsewhere, for each operation', async () => {
    const { organization, given, as, api, params } = await college()
    const elsewhere = await given.member(await given.organization(), ['admin'])
    const operator = await given.person({ operator: true })
    const people = new Map<string, Awaited<ReturnType<typeof as>>>()
    for (const role of ROLES) people.set(role, await as(await given.member(organization, [role])))
    people.set('stranger', await as(await given.person()))
    people.set('elsewhere', await as(elsewhere))
    people.set('operator', await as(operator))

    type Call = (client: typeof api) => Promise<unknown>
    const operations: [name: string, permitted: Role[], call: Call, outcome: string][] = [
      ['update', ['admin'], ({ organizations }) => organizations.update({ params, body: {} }), 'done'],
      ['listUnits', [...ROLES], ({ organizations }) => organizations.listUnits({ params }), 'done'],
      [
        'addUnit',
        ['admin'],
        ({ organizations }) => organizations.addUnit({ params, body: { name: 'X', parentId: `unt_${unknown}` } }),
        'organization.no_such_unit',
      ],
      [
        'removeUnit',
        ['admin'],
        ({ organizations }) => organizations.removeUnit({ params: { ...params, unitId: `unt_${unknown}` } }),
        'organization.no_such_unit',
      ],
      [
        'listMembers',
        ['admin', 'registrar', 'auditor'],
        ({ organizations }) => organizations.listMembers({ params }),
        'done',
      ],
      [
        'addMember',
        ['admin'],
        ({ organizations }) =>
          organizations.addMember({ params, body: { name: 'D', email: 'dana@example.org', roles: ['author'] } }),
        'organization.member_exists',
      ],
      [
        'changeMember',
        ['admin'],
        ({ organizations }) =>
          organizations.changeMember({ params: { ...params, memberId: `mbr_${unknown}` }, body: { roles: ['admin'] } }),
        'organization.no_such_member',
      ],
      [
        'removeMember',
        ['admin'],
        ({ organizations }) => organizations.removeMember({ params: { ...params, memberId: `mbr_${unknown}` } }),
        'organization.no_such_member',
      ],
      ['listEvents', ['admin', 'auditor'], ({ organizations }) => organizations.listEvents({ params }), 'done'],
    ]
    const expectedOf = (who: string, permitted: Role[], outcome: string) => {
      if (permitted.includes(who as Role)) return outcome
      return ROLES.includes(who as Role) ? 'organization.not_permitted' : 'organization.not_found'
    }

    const wrong: string[] = []
    for (const [name, permitted, call, outcome] of operations) {
      for (const [who, client] of people) {
        const answer = await call(client).then(() => 'done', refusal)
        if (answer !== expectedOf(who, permitted, outcome)) wrong.push(`${who} ${name}: ${answer}`)
      }
      const stranger = await call(api).then(() => 'done', refusal)
      if (stranger !== 'request.sign_in_first') wrong.push(`nobody ${name}: ${stranger}`)
    }
    expect(wrong).toEqual([])
  })

  test('stands in a table that everybody can read', async () => {
    const { api } = await createWorld()
    expect((await api.organizations.permissions()).items.map(({ role }) => role)).toEqual([...ROLES])
  })
})

describe('the wall behind it (row-level security)', () => {
  test('shows and changes nothing of another institution, whatever a query forgets', async () => {
    const { runtime, organization, given } = await college()
    const other = await given.organization()

    const seen = await runtime.transact(system('test'), async (work) => {
      await work.enter(organization.id)
      return {
        members: await work.db.selectFrom('memberships').select('organization_id').distinct().execute(),
        changed: await work.db.updateTable('organizations').set({ name: 'Owned' }).executeTakeFirst(),
        emptied: await work.db.deleteFrom('memberships').where('organization_id', '=', other.id).executeTakeFirst(),
      }
    })

    expect(seen.members).toEqual([{ organization_id: organization.id }])
    expect([seen.changed.numUpdatedRows, seen.emptied.numDeletedRows]).toEqual([1n, 0n])
  })

  test('lets nobody write a membership from outside, not even their own', async () => {
    const { runtime, organization, given } = await college()
    const { id: personId } = await given.person()

    const written = runtime.transact(
      { kind: 'person', personId, isOperator: true, via: 'session', viaId: 'ses_x' },
      ({ db, now }) =>
        db
          .insertInto('memberships')
          .values({ organization_id: organization.id, id: 'mbr_x', person_id: personId, roles: ['admin'], since: now })
          .execute(),
    )

    await expect(written).rejects.toMatchObject({ code: '42501' })
  })
})

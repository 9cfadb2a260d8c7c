import { type Client, PERMISSIONS, ROLES, type Role } from '@cairn/api'
import { describe, expect, test } from 'vitest'
import { refusal } from '../../../test/refusal.ts'
import { createWorld } from '../../../test/world.ts'
import { system } from '../../kernel/actor.ts'
import { accountErrors, createApiToken, identify, openSession } from '../accounts/index.ts'
import { isPermitted, membershipsOf, permissionsOf, requirePermission } from './index.ts'

/** Two institutions, and in the first one a member of each role. */
async function twoColleges() {
  const world = await createWorld()
  const { given } = world
  const [ours, theirs] = [await given.organization({ slug: 'ours' }), await given.organization({ slug: 'theirs' })]
  const members = {} as Record<Role, { id: string; memberId: string }>
  for (const role of ROLES) members[role] = await given.member(ours, [role])
  /** What this permission is to somebody, as the code they are refused with. */
  const ask = async (person: { id: string }, permission: (typeof PERMISSIONS)[number], organization = ours) => {
    const { secret } = await world.runtime.transact(system('test'), (work) =>
      openSession(work, { personId: person.id, userAgent: 'test' }),
    )
    const actor = await identify(world.runtime, { cookieSecret: secret })
    return world.runtime
      .transact(actor, (work) => requirePermission(work, permission, organization.id))
      .then(() => 'permitted', refusal)
  }
  return { ...world, ours, theirs, members, ask }
}

describe('permission', () => {
  test('follows the role, for every role and every permission', async () => {
    const { members, ask } = await twoColleges()

    const wrong: string[] = []
    for (const role of ROLES)
      for (const permission of PERMISSIONS) {
        const expected = permissionsOf([role]).includes(permission) ? 'permitted' : 'organization.not_permitted'
        const answer = await ask(members[role], permission)
        if (answer !== expected) wrong.push(`${role} ${permission}: ${answer}`)
      }

    expect(wrong).toEqual([])
  })

  test('is asked as of an unknown institution by strangers, members elsewhere and the operator', async () => {
    const { given, members, theirs, ask } = await twoColleges()
    const stranger = await given.person()
    const operator = await given.person({ operator: true })

    expect(await ask(stranger, 'award.read')).toBe('organization.not_found')
    expect(await ask(operator, 'award.read')).toBe('organization.not_found')
    expect(await ask(members.admin, 'award.read', theirs)).toBe('organization.not_found')
    expect(await ask(members.admin, 'award.read', { ...theirs, id: 'org_01jb000000000000000000000a' })).toBe(
      'organization.not_found',
    )
  })

  test('of the system is not limited, of nobody is none', async () => {
    const { runtime, ours } = await twoColleges()

    await runtime.transact(system('test'), (work) => requirePermission(work, 'key.rotate', ours.id))
    const nobody = runtime.transact({ kind: 'anonymous' }, (work) => requirePermission(work, 'award.read', ours.id))

    await expect(nobody).rejects.toMatchObject({ code: 'organization.not_found' })
  })

  test('gives the refusal of the caller to strangers', async () => {
    const { runtime, given, ours } = await twoColleges()
    const { id: personId } = await given.person()

    const asked = runtime.transact(
      { kind: 'person', personId, isOperator: false, via: 'session', viaId: 'ses_1' },
      (work) => requirePermission(work, 'award.read', ours.id, accountErrors.no_such_person),
    )

    await expect(asked).rejects.toMatchObject({ code: 'account.no_such_person' })
  })

  test('is gone with the role at once, in sessions that are open', async () => {
    const { as, ours, members, given } = await twoColleges()
    const admin = await as(await given.member(ours, ['admin']))
    const auditor = await as(members.auditor)
    const listed = () =>
      auditor.organizations.listMembers({ params: { organizationId: ours.id } }).then(() => 'seen', refusal)
    expect(await listed()).toBe('seen')

    await admin.organizations.changeMember({
      params: { organizationId: ours.id, memberId: members.auditor.memberId },
      body: { roles: ['author'] },
    })
    expect(await listed()).toBe('organization.not_permitted')

    await admin.organizations.removeMember({
      params: { organizationId: ours.id, memberId: members.auditor.memberId },
    })
    expect(await listed()).toBe('organization.not_found')
  })
})

describe('an API token', () => {
  const eventsOf = (client: Client, organizationId: string) =>
    client.organizations.listEvents({ params: { organizationId } }).then(() => 'seen', refusal)

  async function auditorWithToken(options: { scopes: ('audit.read' | 'member.read')[]; limited?: 'ours' | 'theirs' }) {
    const colleges = await twoColleges()
    const { runtime, given, ours, theirs, withToken } = colleges
    const auditor = await given.member(ours, ['auditor'])
    await given.member(theirs, ['auditor'], { email: auditor.email })
    const { token } = await runtime.transact(system('test'), (work) =>
      createApiToken(work, {
        personId: auditor.id,
        name: 'nightly',
        scopes: options.scopes,
        organizationId: options.limited && colleges[options.limited].id,
      }),
    )
    return { ...colleges, auditor, token, program: withToken(token) }
  }

  test('may do what its scopes name and its owner may do', async () => {
    const { program, ours, theirs } = await auditorWithToken({ scopes: ['audit.read'] })

    expect(await eventsOf(program, ours.id)).toBe('seen')
    expect(await eventsOf(program, theirs.id)).toBe('seen')
    expect(await program.organizations.listMembers({ params: { organizationId: ours.id } }).catch(refusal)).toBe(
      'organization.not_permitted',
    )
  })

  test('that is limited to one institution knows no other', async () => {
    const { program, ours, theirs } = await auditorWithToken({ scopes: ['audit.read'], limited: 'ours' })

    expect(await eventsOf(program, ours.id)).toBe('seen')
    expect(await eventsOf(program, theirs.id)).toBe('organization.not_found')
    expect((await program.accounts.session()).memberships.map(({ slug }) => slug)).toEqual(['ours'])
  })

  test('loses what its owner loses', async () => {
    const { program, as, ours, members, auditor } = await auditorWithToken({ scopes: ['audit.read'] })
    const admin = await as(members.admin)

    await admin.organizations.removeMember({ params: { organizationId: ours.id, memberId: auditor.memberId } })

    expect(await eventsOf(program, ours.id)).toBe('organization.not_found')
  })

  test('shows in its session what is left of the roles for it', async () => {
    const { program } = await auditorWithToken({ scopes: ['audit.read'] })

    const { memberships, via } = await program.accounts.session()

    expect(via).toBe('token')
    expect(memberships.map(({ permissions }) => permissions)).toEqual([['audit.read'], ['audit.read']])
  })
})

test('people see their own memberships, and nobody sees those of others', async () => {
  const { runtime, members, ours } = await twoColleges()
  const as = (personId: string) =>
    ({ kind: 'person', personId, isOperator: false, via: 'session', viaId: 'ses_1' }) as const

  const own = await runtime.transact(as(members.author.id), (work) => membershipsOf(work, members.author.id))
  const foreign = await runtime.transact(as(members.author.id), (work) => membershipsOf(work, members.admin.id))

  expect(own).toMatchObject([{ organizationId: ours.id, roles: ['author'] }])
  expect(foreign).toEqual([])
})

test('isPermitted answers where requirePermission refuses', async () => {
  const { runtime, members, ours, theirs } = await twoColleges()
  const actor = { kind: 'person', personId: members.author.id, isOperator: false, via: 'session', viaId: 'x' } as const
  const asked = (permission: 'achievement.edit' | 'achievement.approve', { id }: { id: string }) =>
    runtime.transact(actor, (work) => isPermitted(work, permission, id))

  expect(await asked('achievement.edit', ours)).toBe(true)
  expect(await asked('achievement.approve', ours)).toBe(false)
  expect(await asked('achievement.edit', theirs)).toBe(false)
})

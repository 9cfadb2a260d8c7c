import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Institution } from '../../test/authorization-institution.ts'
import { isOfPermission, operationOf, operations, send, verdict } from '../../test/authorization-operations.ts'
import { type Attempt, createAttempts, type Filled, unknownLike } from '../../test/authorization-requests.ts'
import { type AuthorizationWorld, createAuthorizationWorld, type Sent } from '../../test/authorization-world.ts'

/** What an answer tells those whom something does not concern: nothing, not even that it exists. */
let world: AuthorizationWorld
let attempts: Record<string, Attempt>
let end = async () => {}
beforeAll(async () => {
  world = await createAuthorizationWorld((then) => {
    end = then
  })
  attempts = createAttempts(world)
})
afterAll(() => end())

const named = (name: string) => world.principals.find((principal) => principal.name === name)!
/** What an answer says, without where it was asked and without the number of the question. */
const said = ({ status, text }: Sent) => {
  const { instance: _, requestId: __, ...rest } = JSON.parse(text) as Record<string, unknown>
  return { status, ...rest }
}
/** The same request with ids that nobody has. */
const unknown = ({ params, ...rest }: Filled): Filled => ({
  ...rest,
  params: Object.fromEntries(Object.entries(params ?? {}).map(([name, value]) => [name, unknownLike(value)])),
})

describe('what is none of your business looks exactly like what does not exist', () => {
  const outsiders = [
    'stranger',
    'admin of bravo',
    'registrar of bravo',
    'operator',
    "token of alpha's registrar limited to another institution",
  ]

  test.each(operations.filter(isOfPermission))('$id', async (operation) => {
    const attempt = attempts[operation.id]!
    if (attempt.at !== 'institution') throw new Error(`${operation.id} needs a permission, and so an institution`)
    const filled = attempt.ask(world.A)

    for (const name of outsiders) {
      const foreign = await send(world, named(name), operation, filled)
      expect(foreign.status, name).toBe(404)
      expect(said(foreign), name).toEqual(said(await send(world, named(name), operation, unknown(filled))))
    }
  })

  test.each(operations.filter(({ endpoint }) => endpoint.access === 'in_person' && endpoint.params))(
    '$id of somebody else',
    async (operation) => {
      const attempt = attempts[operation.id]!
      if (attempt.at !== 'person') throw new Error(`${operation.id} is about a person`)
      const theirs = await attempt.ask(named('admin of alpha').person!)

      for (const name of ['stranger', 'admin of bravo', 'registrar of alpha', 'operator']) {
        const foreign = await send(world, named(name), operation, theirs)
        expect(foreign.status, name).toBe(404)
        expect(said(foreign), name).toEqual(said(await send(world, named(name), operation, unknown(theirs))))
      }
      const own = await send(world, named('admin of alpha'), operation, theirs)
      expect(verdict(own, operation.endpoint, attempt), 'it is still there').toBe('let in')
    },
  )

  test.each<[string, string, (ours: Institution, theirs: Institution) => Filled]>([
    ['organizations.removeUnit', 'admin', ({ id }, { unitId }) => ({ params: { organizationId: id, unitId } })],
    ['organizations.removeMember', 'admin', ({ id }, { memberId }) => ({ params: { organizationId: id, memberId } })],
    [
      'organizations.changeMember',
      'admin',
      ({ id }, { memberId }) => ({ params: { organizationId: id, memberId }, body: { roles: ['author'] } }),
    ],
  ])('%s with an id of another institution, by its %s', async (id, role, fill) => {
    const operation = operationOf(id)
    const filled = fill(world.B, world.A)
    const { organizationId = '', ...others } = filled.params ?? {}
    const twin = { ...filled, params: { ...unknown({ params: others }).params, organizationId } }

    const foreign = await send(world, named(`${role} of bravo`), operation, filled)

    expect(foreign.status).toBe(404)
    expect(said(foreign)).toEqual(said(await send(world, named(`${role} of bravo`), operation, twin)))
  })

  test.each<[string, string, (ours: Institution, id: string) => Filled, (theirs: Institution) => string]>([
    [
      'organizations.addMember',
      'admin',
      ({ id }, unitId) => ({
        params: { organizationId: id },
        body: { name: 'Ada', email: 'ada@example.org', roles: ['author'], unitId },
      }),
      ({ unitId }) => unitId,
    ],
    [
      'organizations.addUnit',
      'admin',
      ({ id }, parentId) => ({ params: { organizationId: id }, body: { name: 'A unit', parentId } }),
      ({ unitId }) => unitId,
    ],
    [
      'catalog.create',
      'author',
      ({ id }, unitId) => ({ params: { organizationId: id }, body: { definition: { title: 'A text', unitId } } }),
      ({ unitId }) => unitId,
    ],
    [
      'awards.grant',
      'registrar',
      ({ id }, achievementId) => ({
        params: { organizationId: id },
        body: { achievementId, recipient: { name: 'Ada', email: 'ada@example.org' } },
      }),
      ({ achievements }) => achievements.draft.id,
    ],
    [
      'awards.grant',
      'registrar',
      ({ id }, achievementId) => ({
        params: { organizationId: id },
        body: { achievementId, recipient: { name: 'Ada', email: 'ada@example.org' } },
      }),
      ({ achievements }) => achievements.published.id,
    ],
    [
      'awards.list',
      'registrar',
      ({ id }, achievementId) => ({ params: { organizationId: id }, query: { achievementId } }),
      ({ achievements }) => achievements.published.id,
    ],
    [
      'organizations.listEvents',
      'admin',
      ({ id }, about) => ({ params: { organizationId: id }, query: { about } }),
      ({ awards }) => awards.secret.id,
    ],
  ])('%s about something of another institution, by its %s', async (id, role, fill, pick) => {
    const operation = operationOf(id)
    const theirs = pick(world.A)

    const foreign = await send(world, named(`${role} of bravo`), operation, fill(world.B, theirs))

    expect(foreign.status).toBeLessThan(500)
    const made = await send(world, named(`${role} of bravo`), operation, fill(world.B, unknownLike(theirs)))
    expect(said(foreign)).toEqual(said(made))
  })

  test.each(operations.filter(({ id }) => /^awards\.(showPublic|json|jwt|png|svg|socialCard|oEmbed)$/.test(id)))(
    '$id of a badge that its holder keeps to themself',
    async (operation) => {
      const { credentialId } = world.A.awards.secret
      const fill = (id: string): Filled =>
        operation.id === 'awards.oEmbed'
          ? { query: { url: `${world.runtime.settings.publicUrl}/credentials/${id}` } }
          : { params: { credentialId: id } }

      for (const principal of world.principals) {
        const kept = await send(world, principal, operation, fill(credentialId))
        expect(kept.status, principal.name).toBe(404)
        expect(said(kept), principal.name).toEqual(
          said(await send(world, principal, operation, fill(unknownLike(credentialId)))),
        )
      }
    },
  )

  test.each(operations.filter(({ id }) => /^catalog\.(showPublished|jsonLd|showVersion|imageSvg|imagePng)$/.test(id)))(
    '$id of a text that was never published',
    async (operation) => {
      const fill = (achievementId: string): Filled => ({ params: { achievementId, version: '1' } })

      for (const state of ['draft', 'proposed', 'approved'] as const)
        for (const principal of world.principals) {
          const { id } = world.A.achievements[state]
          const kept = await send(world, principal, operation, fill(id))
          expect(kept.status, principal.name).toBe(404)
          expect(said(kept), principal.name).toEqual(
            said(await send(world, principal, operation, fill(unknownLike(id)))),
          )
        }
    },
  )
})

describe('what is public', () => {
  test.each<[string, (at: Institution) => Filled]>([
    ['awards.showPublic', ({ awards }) => ({ params: { credentialId: awards.revoked.credentialId } })],
    ['awards.showPublic', ({ awards }) => ({ params: { credentialId: awards.suspended.credentialId } })],
    ['catalog.showPublished', ({ achievements }) => ({ params: { achievementId: achievements.published.id } })],
    ['catalog.showPublished', ({ achievements }) => ({ params: { achievementId: achievements.retired.id } })],
    ['catalog.search', ({ canaries }) => ({ query: { q: canaries.secret } })],
    ['catalog.search', ({ canaries }) => ({ query: { q: canaries.open } })],
    ['organizations.list', ({ canaries }) => ({ query: { q: canaries.secret } })],
  ])('%s says nothing that is not', async (id, fill) => {
    const operation = operationOf(id)

    for (const name of ['anonymous', 'stranger', 'registrar of bravo', 'operator']) {
      const { status, text } = await send(world, named(name), operation, fill(world.A))
      expect(status, name).toBe(200)
      expect(text, name).not.toContain(world.A.canaries.secret)
    }
  })
})

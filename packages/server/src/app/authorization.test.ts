import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expected, leaks, operationOf, operations, send, verdict } from '../../test/authorization-operations.ts'
import { type Attempt, createAttempts } from '../../test/authorization-requests.ts'
import { type AuthorizationWorld, createAuthorizationWorld, type Principal } from '../../test/authorization-world.ts'

/**
 * Every endpoint × everybody × their own institution and another one. What is allowed comes from the access that the
 * contract declares and from the role table, and from nowhere else; what the server does is held against it.
 */
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

/** Each way in which a principal can try an operation: at both institutions, or with what is their own. */
function triesOf(attempt: Attempt, principal: Principal) {
  if (attempt.at === 'institution')
    return [world.A, world.B].map((at) => ({
      at,
      fill: async (isLetIn: boolean) => (isLetIn && attempt.use ? attempt.use(at) : attempt.ask(at)),
    }))
  const fill = async () => (attempt.at === 'person' ? attempt.ask(principal.person ?? victim()) : attempt.ask())
  return [{ at: undefined, fill }]
}
const victim = () => world.principals.find(({ name }) => name === 'admin of alpha')!.person!

describe('who may do what', () => {
  test('every endpoint declares its access and is tried', () => {
    expect(operations.length).toBeGreaterThan(80)
    expect(operations.filter(({ endpoint }) => !endpoint.access).map(({ id }) => id)).toEqual([])
    expect(Object.keys(attempts).sort()).toEqual(operations.map(({ id }) => id).sort())
  })

  test.each([
    ['catalog.show', 'author of alpha'],
    ['catalog.list', 'assessor of alpha'],
    ['organizations.listUnits', 'author of alpha'],
    ['organizations.listMembers', 'auditor of alpha'],
    ['awards.show', 'registrar of alpha'],
    ['awards.list', "token of alpha's registrar with all scopes"],
    ['notifications.listMails', 'admin of alpha'],
    ['notifications.listCaught', 'operator'],
  ])('there is something to leak: %s shows it to the %s', async (id, name) => {
    const principal = world.principals.find((one) => one.name === name)!
    const [own] = triesOf(attempts[id]!, principal)
    const { text } = await send(world, principal, operationOf(id), await own!.fill(false))
    expect(text).toContain(world.A.canaries.secret)
  })

  test.each(operations)('$id', async (operation) => {
    const { id, endpoint } = operation
    const attempt = attempts[id]!
    const wrong: string[] = []
    const tries = world.principals.flatMap((principal) =>
      triesOf(attempt, principal).map(({ at, fill }) => ({
        principal,
        at,
        fill,
        want: expected(endpoint, principal, at),
      })),
    )
    const run = async ({ principal, at, fill, want }: (typeof tries)[number]) => {
      const sent = await send(world, principal, operation, await fill(want === 'let in'))
      const got = verdict(sent, endpoint, attempt)
      const who = `${principal.name} at ${at?.slug ?? 'no institution'}`
      if (got !== want) wrong.push(`${who}: ${got} (${sent.status} ${sent.code ?? ''}), expected ${want}`)
      if (sent.status >= 500) wrong.push(`${who}: ${sent.status}`)
      for (const word of leaks(world, sent.text, operation, principal, want)) wrong.push(`${who} saw ${word}`)
    }

    const count = async () => [await world.historyOf(world.A), await world.historyOf(world.B)]
    const before = await count()
    for (const refused of tries.filter(({ want }) => want !== 'let in')) await run(refused)
    // what is made for an attempt of a person leaves one of its own
    if (attempt.at === 'institution') expect(await count(), 'a refusal leaves no trace').toEqual(before)
    for (const allowed of tries.filter(({ want }) => want === 'let in')) await run(allowed)

    expect(wrong).toEqual([])
  })
})

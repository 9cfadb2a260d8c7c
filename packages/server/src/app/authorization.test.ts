import {
  type Access,
  contract,
  type Endpoint,
  NEVER_BY_TOKEN,
  type Permission,
  pathOf,
  ROLE_PERMISSIONS,
  ROLES,
  type Role,
} from '@cairn/api'
import { beforeAll, describe, expect, test } from 'vitest'
import { createAuthorizationWorld, type Owned, type Principal } from '../../test/authorization-world.ts'

/**
 * Every operation × every principal × own and foreign institution. What is allowed comes from the contract's declared
 * access and the role table alone; what the server does is held against it. Texts of institution A carry a canary.
 */
const operations = Object.entries(contract).flatMap(([group, endpoints]) =>
  Object.entries(endpoints).map(([name, endpoint]) => ({ id: `${group}.${name}`, endpoint: endpoint as Endpoint })),
)

const open = (access: Access): access is 'public' | 'signed_in' | 'operator' =>
  access === 'public' || access === 'signed_in' || access === 'operator'

type Expected = 'let in' | 'sign in first' | 'not permitted' | 'not found' | 'operators only'

function expected(access: Access, principal: Principal): Expected {
  if (access === 'public') return 'let in'
  if (principal.kind === 'stranger') return 'sign in first'
  if (access === 'signed_in') return 'let in'
  if (access === 'operator') return principal.kind === 'operator' ? 'let in' : 'operators only'
  if (principal.kind !== 'member' || principal.of !== 'A') return 'not found'
  const allowed = ROLE_PERMISSIONS[principal.role as Role].includes(access as Permission)
  const byToken =
    !principal.token ||
    (principal.scopes?.includes(access as Permission) && !NEVER_BY_TOKEN.includes(access as Permission))
  return allowed && byToken ? 'let in' : 'not permitted'
}

describe('who may do what', () => {
  let world: Awaited<ReturnType<typeof createAuthorizationWorld>>
  beforeAll(async () => {
    world = await createAuthorizationWorld()
  })

  test('every operation declares its access, and has a request to try it with', () => {
    expect(operations.length).toBeGreaterThan(60)
    expect(operations.filter(({ endpoint }) => !endpoint.access).map(({ id }) => id)).toEqual([])
    expect(operations.filter(({ id }) => !world.requests[id]).map(({ id }) => id)).toEqual([])
    expect(Object.keys(world.requests).filter((id) => !operations.some((operation) => operation.id === id))).toEqual([])
  })

  test.each(operations)('$id', async ({ id, endpoint }) => {
    const wrong: string[] = []
    for (const principal of world.principals) {
      const want = expected(endpoint.access, principal)
      // each principal finds its own untouched thing to act on
      const target: Owned = await world.fresh(id)
      const request = world.requests[id]!(target)
      const answer = await world.send(principal, endpoint, pathOf(endpoint, request.params, request.query), request)
      const got = verdict(answer.status, answer.code)
      if (got !== want)
        wrong.push(`${principal.name}: ${got} (${answer.status} ${answer.code ?? ''}), expected ${want}`)
      if (!open(endpoint.access) && want !== 'let in' && answer.text.includes(world.canary))
        wrong.push(`${principal.name}: saw the canary`)
      if (answer.status >= 500) wrong.push(`${principal.name}: ${answer.status} ${answer.text.slice(0, 200)}`)
    }
    expect(wrong).toEqual([])
  })

  test('what belongs to somebody else looks exactly like what does not exist', async () => {
    const differences: string[] = []
    const foreign = world.principals.find(
      (principal) => principal.kind === 'member' && principal.of === 'B' && principal.role === 'registrar',
    )!
    for (const { id, endpoint } of operations.filter(({ endpoint }) => !open(endpoint.access))) {
      const target = await world.fresh(id)
      const request = world.requests[id]!(target)
      const unknown = Object.fromEntries(
        Object.entries(request.params ?? {}).map(([name, value]) => [name, world.unknownLike(value)]),
      )
      const real = await world.send(foreign, endpoint, pathOf(endpoint, request.params, request.query), request)
      const made = await world.send(foreign, endpoint, pathOf(endpoint, unknown, request.query), request)
      if (real.status !== made.status || real.code !== made.code)
        differences.push(`${id}: ${real.status} ${real.code} / ${made.status} ${made.code}`)
    }
    expect(differences).toEqual([])
  })
})

function verdict(status: number, code: string | undefined): Expected {
  if (status === 401) return code === 'request.sign_in_first' ? 'sign in first' : 'let in'
  if (code === 'organization.not_permitted') return 'not permitted'
  if (code === 'request.operators_only') return 'operators only'
  if (status === 404 && !LET_IN_404.has(code ?? '')) return 'not found'
  return 'let in'
}

/** Not-found answers that come after the door was passed: of one's own things, or of a feature that is off. */
const LET_IN_404 = new Set([
  'account.no_such_session',
  'account.no_such_passkey',
  'account.no_such_token',
  'account.no_such_identifier',
  'credential.not_found',
  'demo.not_a_demo',
  'demo.no_such_part',
  'mail.not_found',
  'job.not_found',
  'issuing.no_such_list',
])

test('the roles are those of the role table', () => {
  expect(Object.keys(ROLE_PERMISSIONS).sort()).toEqual([...ROLES].sort())
})

import { NEVER_BY_TOKEN, PERMISSIONS, type Permission, ROLE_PERMISSIONS, ROLES, type Role } from '@cairn/api'
import type { InjectOptions } from 'fastify'
import { system } from '../src/kernel/actor.ts'
import { createApiToken, openSession } from '../src/modules/accounts/index.ts'
import { type Canaries, createInstitution, type Institution } from './authorization-institution.ts'
import { createWorld, type World } from './world.ts'

export interface Person {
  id: string
  name: string
  email: string
}

/** Who may send a request, and what the role table says of them. */
export interface Principal {
  name: string
  /** Absent for nobody. */
  person?: Person
  isOperator: boolean
  /** The bearer token; whoever has none comes by a session. */
  token?: string
  /** What they may do in which institution, by its id; nothing where they are no member. */
  permissions: ReadonlyMap<string, readonly Permission[]>
}

export interface Sent {
  status: number
  /** The code of the problem, if it is one. */
  code: string | undefined
  text: string
}

/** A request without its sender. */
export interface Outgoing {
  method: string
  path: string
  accept: string
  contentType?: string | undefined
  body?: string | Buffer | undefined
}

export const CANARIES = {
  A: { secret: 'canaryalphasecret', open: 'canaryalphaopen' },
  B: { secret: 'canarybravosecret', open: 'canarybravoopen' },
} as const satisfies Record<string, Canaries>

export interface AuthorizationWorld extends World {
  A: Institution
  B: Institution
  principals: Principal[]
  send(principal: Principal, request: Outgoing): Promise<Sent>
  /** How much has happened at an institution: the rows of its history. */
  historyOf(institution: Institution): Promise<number>
}

/** Two institutions full of things, everybody who could want something of them, and a way to ask. */
export async function createAuthorizationWorld(endLater: (end: () => Promise<void>) => void) {
  const world = await createWorld({ catchMails: true, endLater })
  const A = await createInstitution(world, 'alpha', CANARIES.A)
  const B = await createInstitution(world, 'bravo', CANARIES.B)
  await world.settle()
  const sessions = new Map<string, string>()
  const principals = await createPrincipals(world, A, B)
  return {
    ...world,
    A,
    B,
    principals,
    send: (principal: Principal, request: Outgoing) => send(world, sessions, principal, request),
    historyOf: (institution: Institution) => historyOf(world, institution),
  } satisfies AuthorizationWorld
}

async function createPrincipals(world: World, A: Institution, B: Institution): Promise<Principal[]> {
  const { given } = world
  const nowhere = new Map<string, readonly Permission[]>()
  const session = { isOperator: false, permissions: nowhere }
  const at = (institution: Institution, role: Role, permissions = ROLE_PERMISSIONS[role]) =>
    new Map([[institution.id, permissions]])

  const members: Principal[] = []
  for (const institution of [A, B])
    for (const role of ROLES)
      members.push({
        ...session,
        name: `${role} of ${institution.slug}`,
        person: await given.member(institution, [role]),
        permissions: at(institution, role),
      })
  const memberOf = (institution: Institution, role: Role) =>
    members.find(({ name }) => name === `${role} of ${institution.slug}`)!.person!

  const registrar = memberOf(A, 'registrar')
  const operator = await given.person({ operator: true })
  const elsewhere = await given.organization({ slug: 'elsewhere' })
  await given.member(elsewhere, ['registrar'], registrar)
  const tokenFor = async ({ id }: { id: string }, scopes: readonly Permission[], organizationId?: string) =>
    makeToken(world, { personId: id, scopes, organizationId })
  const ofTokens = (role: Role) => ROLE_PERMISSIONS[role].filter((permission) => !NEVER_BY_TOKEN.includes(permission))

  return [
    { ...session, name: 'anonymous' },
    { ...session, name: 'stranger', person: await given.person() },
    ...members,
    { ...session, name: 'operator', person: operator, isOperator: true },
    {
      ...session,
      name: "token of alpha's registrar with all scopes",
      person: registrar,
      token: await tokenFor(registrar, PERMISSIONS),
      permissions: at(A, 'registrar', ofTokens('registrar')),
    },
    {
      ...session,
      name: "token of alpha's registrar without scopes",
      person: registrar,
      token: await tokenFor(registrar, []),
      permissions: at(A, 'registrar', []),
    },
    {
      ...session,
      name: "token of alpha's registrar limited to another institution",
      person: registrar,
      token: await tokenFor(registrar, PERMISSIONS, elsewhere.id),
    },
    // who may what no token may
    ...(await Promise.all(
      (['admin', 'reviewer'] as const).map(async (role) => ({
        ...session,
        name: `token of alpha's ${role} with all scopes`,
        person: memberOf(A, role),
        token: await tokenFor(memberOf(A, role), PERMISSIONS),
        permissions: at(A, role, ofTokens(role)),
      })),
    )),
    { ...session, name: 'token of the operator', person: operator, token: await tokenFor(operator, PERMISSIONS) },
  ]
}

/** A token with these scopes, also those that none is given: as if one from before that rule lay in the table. */
async function makeToken(
  { runtime }: World,
  facts: { personId: string; scopes: readonly Permission[]; organizationId?: string | undefined },
): Promise<string> {
  return runtime.transact(system('test'), async (work) => {
    const { token, apiToken } = await createApiToken(work, { ...facts, name: 'Token', scopes: [] })
    await work.db
      .updateTable('api_tokens')
      .set({ scopes: [...facts.scopes] })
      .where('id', '=', apiToken.id)
      .execute()
    return token
  })
}

/** One request of somebody, by their token or in their session. */
async function send(
  world: World,
  sessions: Map<string, string>,
  principal: Principal,
  request: Outgoing,
): Promise<Sent> {
  const { app, runtime } = world
  const { publicUrl } = runtime.settings
  const headers: Record<string, string> = {
    host: new URL(publicUrl).host,
    accept: request.accept,
    ...(request.contentType && { 'content-type': request.contentType }),
  }
  if (principal.token) headers.authorization = `Bearer ${principal.token}`
  else if (principal.person) {
    headers.cookie = `__Host-cairn_session=${await sessionOf(world, sessions, principal.person.id)}`
    headers.origin = publicUrl
  }
  const answer = await app.inject({
    method: request.method as InjectOptions['method'],
    url: request.path,
    headers,
    ...(request.body !== undefined && { payload: request.body }),
  } as InjectOptions)
  if (request.method === 'DELETE' && request.path === '/api/v1/session') sessions.delete(principal.person?.id ?? '')
  const isProblem = String(answer.headers['content-type']).startsWith('application/problem+json')
  return {
    status: answer.statusCode,
    code: isProblem ? answer.json<{ code: string }>().code : undefined,
    text: answer.payload,
  }
}

/** The session of somebody; another one after they ended it. */
async function sessionOf({ runtime }: World, sessions: Map<string, string>, personId: string): Promise<string> {
  const known = sessions.get(personId)
  if (known) return known
  const opened = await runtime.transact(system('test'), (work) => openSession(work, { personId, userAgent: 'test' }))
  sessions.set(personId, opened.secret)
  return opened.secret
}

async function historyOf({ runtime }: World, { id }: Institution): Promise<number> {
  return runtime.transact(system('test'), async (work) => {
    await work.enter(id)
    const { count } = await work.db
      .selectFrom('events')
      .select((select) => select.fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow()
    return Number(count)
  })
}

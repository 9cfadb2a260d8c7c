import { contract, type Endpoint, pathOf } from '@cairn/api'
import type { Institution } from './authorization-institution.ts'
import type { Attempt, Filled } from './authorization-requests.ts'
import type { AuthorizationWorld, Principal, Sent } from './authorization-world.ts'

/** An endpoint of the contract with its name, `group.name`. */
export interface Operation {
  id: string
  endpoint: Endpoint
}
export const operations: Operation[] = Object.entries(contract).flatMap(([group, endpoints]) =>
  Object.entries(endpoints).map(([name, endpoint]) => ({ id: `${group}.${name}`, endpoint: endpoint as Endpoint })),
)
/** Is it for people with a permission in an institution? */
export const isOfPermission = ({ endpoint: { access } }: Operation) => access.includes('.')

/** The operation of this name. */
export function operationOf(id: string): Operation {
  const found = operations.find((operation) => operation.id === id)
  if (!found) throw new Error(`The contract has no ${id}`)
  return found
}

export type Expected =
  | 'let in'
  | 'sign in first'
  | 'in person only'
  | 'not permitted'
  | 'nothing there'
  | 'operators only'

/** What the declaration says of a principal at an institution. */
export function expected({ access }: Endpoint, principal: Principal, at?: Institution): Expected {
  if (access === 'public') return 'let in'
  if (!principal.person) return 'sign in first'
  if (access === 'signed_in') return 'let in'
  if (access === 'in_person') return principal.token ? 'in person only' : 'let in'
  if (access === 'operator') return principal.isOperator && !principal.token ? 'let in' : 'operators only'
  const permissions = at && principal.permissions.get(at.id)
  if (!permissions) return 'nothing there'
  return permissions.includes(access) ? 'let in' : 'not permitted'
}

/** What the server said. Whoever is let in gets what the endpoint promises, or the refusal that its attempt foresees. */
export function verdict(
  { status, code }: Sent,
  endpoint: Endpoint,
  { answers, mayDo }: Attempt,
): Expected | 'something else' {
  const done = endpoint.produces ? status >= 200 && status < 400 : status === (endpoint.status ?? 200)
  if (answers ? code === answers || (mayDo && done) : done) return 'let in'
  if (status === 401 && code === 'request.sign_in_first') return 'sign in first'
  if (status === 403 && code === 'account.by_session_only') return 'in person only'
  if (status === 403 && code === 'organization.not_permitted') return 'not permitted'
  if (status === 403 && code === 'request.operators_only') return 'operators only'
  if (status === 404 && NOTHING_THERE.includes(code ?? '')) return 'nothing there'
  return 'something else'
}
const NOTHING_THERE = [
  'organization.not_found',
  'achievement.not_found',
  'proposal.not_found',
  'route.not_found',
  'committee.not_found',
  'meeting.not_found',
  'vote.not_found',
  'award.not_found',
  'vc_api.no_such_credential',
  'skill.not_found',
  'skill_framework.not_found',
  'skill_import.not_found',
]

export const send = (
  world: AuthorizationWorld,
  principal: Principal,
  { endpoint }: Operation,
  { params, query, body, raw }: Filled,
) =>
  world.send(principal, {
    method: endpoint.method,
    path: pathOf(endpoint, params, query),
    accept: endpoint.produces?.join(', ') ?? 'application/json',
    ...(body !== undefined && { contentType: 'application/json', body: JSON.stringify(body) }),
    ...(raw && { contentType: raw.contentType, body: Buffer.from(raw.bytes) }),
  })

/** Tells members also what others have published. */
const SHOWS_THE_CATALOG = ['catalog.family']

/** The words of institutions in an answer that have no business there. */
export function leaks(
  { A, B }: AuthorizationWorld,
  text: string,
  { id: operation, endpoint: { access } }: Operation,
  principal: Principal,
  got: string,
): string[] {
  return [A, B].flatMap(({ id, canaries: { secret, open } }) => {
    const mayRead = got === 'let in' && (principal.permissions.has(id) || access === 'operator')
    const mayReadOpen = mayRead || (got === 'let in' && (access === 'public' || SHOWS_THE_CATALOG.includes(operation)))
    return [...(mayRead ? [] : [secret]), ...(mayReadOpen ? [] : [open])].filter((word) => text.includes(word))
  })
}

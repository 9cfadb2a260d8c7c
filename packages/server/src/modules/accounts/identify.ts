import { type Actor, anonymous, type PersonActor } from '../../kernel/actor.ts'
import { requestErrors } from '../../kernel/http/problem.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { isSeenAgain, isStaff, sessionExpiry } from './accounts.model.ts'
import { hashSecret } from './secrets.ts'
import { findSessionBySecret, touchSession } from './sessions.store.ts'
import { findTokenBySecret, touchToken } from './tokens.store.ts'

/** What a request brings to say who sends it. */
export interface Credentials {
  cookieSecret?: string
  bearer?: string
}

/**
 * Who sends a request. A token counts before a cookie. A session that ended is nobody's; a token that is not valid is
 * refused, because a program should learn of it. Asked anew for each request: what was revoked is dead at once.
 *
 * @throws requestErrors.bad_token
 */
export async function identify(runtime: Runtime, { cookieSecret, bearer }: Credentials): Promise<Actor> {
  if (bearer !== undefined) return identifyToken(runtime, bearer)
  if (cookieSecret === undefined) return anonymous
  return (await identifySession(runtime, cookieSecret)) ?? anonymous
}

async function identifySession({ database, outside }: Runtime, secret: string): Promise<PersonActor | undefined> {
  const session = await findSessionBySecret(database, hashSecret(secret, 'session'))
  const now = outside.now()
  if (!session || sessionExpiry(session, isStaff(session)) <= now) return undefined
  if (isSeenAgain(session.lastSeenAt, now)) await touchSession(database, session.id, now)
  return {
    kind: 'person',
    personId: session.personId,
    isOperator: session.isOperator,
    via: 'session',
    viaId: session.id,
  }
}

async function identifyToken({ database, outside }: Runtime, secret: string): Promise<PersonActor> {
  const token = await findTokenBySecret(database, hashSecret(secret, 'token'))
  const now = outside.now()
  if (!token || (token.expiresAt && token.expiresAt <= now)) throw requestErrors.bad_token()
  if (isSeenAgain(token.lastUsedAt, now)) await touchToken(database, token.id, now)
  return {
    kind: 'person',
    personId: token.personId,
    // the instance is run by persons, not by programs that one of them left running
    isOperator: false,
    via: 'token',
    viaId: token.id,
    scopes: token.scopes,
    ...(token.organizationId && { organizationId: token.organizationId }),
  }
}

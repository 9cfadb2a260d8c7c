import type { Work } from '../../kernel/runtime.ts'
import type { ApiToken, Identifier, Passkey, Session } from './accounts.model.ts'
import { listIdentifiersOf } from './identifiers.store.ts'
import { listPasskeysOf } from './passkeys.store.ts'
import { requireSession } from './require-session.ts'
import { listSessionsOf } from './sessions.store.ts'
import { listTokensOf } from './tokens.store.ts'

/** The own sessions, newest first. */
export async function listSessions(work: Work): Promise<(Session & { current: boolean })[]> {
  const { personId, viaId } = requireSession(work)
  const sessions = await listSessionsOf(work.db, personId)
  return sessions.map((session) => ({ ...session, current: session.id === viaId }))
}

/** The own passkeys, newest first. */
export const listPasskeys = async (work: Work): Promise<Passkey[]> =>
  listPasskeysOf(work.db, requireSession(work).personId)

/** The own addresses, oldest first. */
export const listIdentifiers = async (work: Work): Promise<Identifier[]> =>
  listIdentifiersOf(work.db, requireSession(work).personId)

/** The own API tokens, newest first. */
export const listApiTokens = async (work: Work): Promise<ApiToken[]> =>
  listTokensOf(work.db, requireSession(work).personId)

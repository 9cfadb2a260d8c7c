import type { Work } from '../../kernel/runtime.ts'
import { accountErrors } from './accounts.errors.ts'
import { sessionEnded } from './accounts.events.ts'
import { requireSession } from './require-session.ts'
import { deleteSession } from './sessions.store.ts'

/** Ends one of the own sessions, this one unless another is named; it is dead with the commit. */
export async function endSession(work: Work, sessionId?: string): Promise<void> {
  const { personId, viaId } = requireSession(work)
  const ended = sessionId ?? viaId
  if (!(await deleteSession(work.db, personId, ended))) throw accountErrors.no_such_session()
  await work.emit(sessionEnded({ personId, sessionId: ended }))
}

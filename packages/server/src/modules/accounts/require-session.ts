import type { PersonActor } from '../../kernel/actor.ts'
import { requestErrors } from '../../kernel/http/problem.ts'
import type { Work } from '../../kernel/runtime.ts'
import { accountErrors } from './accounts.errors.ts'

/**
 * The person who acts, signed in themselves: a token that leaked must not make itself a second one, a passkey or an
 * address, nor end the sessions that could revoke it.
 *
 * @throws accountErrors.by_session_only, requestErrors.sign_in_first
 */
export function requireSession({ actor }: Pick<Work, 'actor'>): PersonActor {
  if (actor.kind !== 'person') throw requestErrors.sign_in_first()
  if (actor.via === 'token') throw accountErrors.by_session_only()
  return actor
}

/** The same, for an act that the system may also do for somebody. */
export function requireAccountOf(work: Work, personId: string): void {
  if (work.actor.kind === 'system') return
  if (requireSession(work).personId !== personId) throw accountErrors.no_such_person()
}

import type { PersonActor } from '../../kernel/actor.ts'
import { newSecret } from '../../kernel/ids.ts'
import type { Work } from '../../kernel/runtime.ts'
import { signedIn } from './accounts.events.ts'
import { isStaff, longestSession, type Session } from './accounts.model.ts'
import { getPerson } from './get-person.ts'
import { hashSecret } from './secrets.ts'
import { insertSession } from './sessions.store.ts'

export interface OpenSession {
  personId: string
  userAgent: string
  /** How they showed who they are; `setup` for the first run and the demo. */
  by?: 'code' | 'passkey' | 'setup'
}

export interface OpenedSession {
  /** For the cookie; it is told this once. */
  secret: string
  /** Seconds that the cookie may live. */
  maxAge: number
  session: Session
  /** Who acts in this session from now on. */
  actor: PersonActor
}

/**
 * Signs somebody in whom the caller knows to be this person.
 *
 * @throws accountErrors.no_such_person
 */
export async function openSession(
  work: Work,
  { personId, userAgent, by = 'setup' }: OpenSession,
): Promise<OpenedSession> {
  const person = await getPerson(work, personId)
  const secret = newSecret(work.random)
  const session: Session = {
    id: work.newId('ses'),
    personId,
    userAgent: userAgent.slice(0, 300),
    createdAt: work.now,
    lastSeenAt: work.now,
  }
  await insertSession(work.db, session, hashSecret(secret, 'session'))
  await work.emit(signedIn({ personId, sessionId: session.id, by }))
  return {
    secret,
    maxAge: longestSession(isStaff(person)) / 1000,
    session,
    actor: { kind: 'person', personId, isOperator: person.isOperator, via: 'session', viaId: session.id },
  }
}

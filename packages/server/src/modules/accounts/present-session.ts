import type { Membership, Session as SessionAnswer } from '@cairn/api'
import type { Work } from '../../kernel/runtime.ts'
import { isStaff, sessionExpiry } from './accounts.model.ts'
import { getPerson } from './get-person.ts'
import { findSession } from './sessions.store.ts'
import { findToken } from './tokens.store.ts'

/** Tells where somebody is a member; the module of memberships stands above this one, and is handed in. */
export type MembershipsOf = (work: Work, personId: string) => Promise<Membership[]>

/**
 * Who acts in this work, and what for: the wire's `Session`. After signing in, ask it in a transaction of the actor
 * whom `openSession` returned, since people see their own memberships.
 */
export async function presentSession(work: Work, membershipsOf: MembershipsOf): Promise<SessionAnswer> {
  const { actor } = work
  if (actor.kind !== 'person') throw new Error('Only a person has a session')
  const person = await getPerson(work, actor.personId)
  const expiresAt = await expiryOf(work, actor.via, actor.viaId, isStaff(person))
  return {
    person: {
      id: person.id,
      name: person.name,
      email: person.email,
      ...(person.locale && { locale: person.locale }),
      isOperator: actor.isOperator,
    },
    memberships: await membershipsOf(work, person.id),
    via: actor.via,
    ...(expiresAt && { expiresAt: expiresAt.toISOString() }),
  }
}

async function expiryOf({ db }: Work, via: 'session' | 'token', viaId: string, staff: boolean) {
  if (via === 'token') return (await findToken(db, viaId))?.expiresAt
  const session = await findSession(db, viaId)
  return session && sessionExpiry(session, staff)
}

import type { Kysely } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'
import type { Schema } from '../../kernel/database/schema.ts'
import type { Session } from './accounts.model.ts'

const columns = [
  'sessions.id',
  'sessions.person_id as personId',
  'sessions.user_agent as userAgent',
  'sessions.created_at as createdAt',
  'sessions.last_seen_at as lastSeenAt',
] as const

export async function insertSession(db: Db, session: Session, secretHash: Uint8Array): Promise<void> {
  await db
    .insertInto('sessions')
    .values({
      id: session.id,
      person_id: session.personId,
      secret_hash: secretHash,
      user_agent: session.userAgent,
      created_at: session.createdAt,
      last_seen_at: session.lastSeenAt,
    })
    .execute()
}

/** The session a cookie opens, and what its length depends on. */
export const findSessionBySecret = (db: Kysely<Schema>, secretHash: Uint8Array) =>
  db
    .selectFrom('sessions')
    .innerJoin('persons', 'persons.id', 'sessions.person_id')
    .select([...columns, 'persons.is_operator as isOperator', 'persons.memberships'])
    .where('sessions.secret_hash', '=', secretHash as Buffer)
    .executeTakeFirst()

export const findSession = (db: Db, sessionId: string): Promise<Session | undefined> =>
  db.selectFrom('sessions').select(columns).where('sessions.id', '=', sessionId).executeTakeFirst()

export const listSessionsOf = (db: Db, personId: string): Promise<Session[]> =>
  db.selectFrom('sessions').select(columns).where('person_id', '=', personId).orderBy('sessions.id', 'desc').execute()

export async function touchSession(db: Kysely<Schema>, sessionId: string, now: Date): Promise<void> {
  await db.updateTable('sessions').set({ last_seen_at: now }).where('id', '=', sessionId).execute()
}

/** False when there was none of this person's. */
export async function deleteSession(db: Db, personId: string, sessionId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where('id', '=', sessionId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function deleteSessionsBefore(db: Db, created: Date): Promise<void> {
  await db.deleteFrom('sessions').where('created_at', '<', created).execute()
}

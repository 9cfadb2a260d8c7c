import type { Db } from '../../kernel/database/database.ts'
import { isUniqueViolation } from '../../kernel/database/database.ts'
import { accountErrors } from './accounts.errors.ts'
import type { Passkey } from './accounts.model.ts'

const passkeys = (db: Db) =>
  db
    .selectFrom('passkeys')
    .select([
      'id',
      'person_id',
      'name',
      'credential_id',
      'public_key',
      'counter',
      'transports',
      'created_at',
      'last_used_at',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof passkeys>['executeTakeFirstOrThrow']>>

const fromRow = (row: Row): Passkey => ({
  id: row.id,
  personId: row.person_id,
  name: row.name,
  credentialId: row.credential_id,
  publicKey: row.public_key,
  counter: row.counter,
  transports: row.transports,
  createdAt: row.created_at,
  lastUsedAt: row.last_used_at ?? undefined,
})

export async function listPasskeysOf(db: Db, personId: string): Promise<Passkey[]> {
  const rows = await passkeys(db).where('person_id', '=', personId).orderBy('id', 'desc').execute()
  return rows.map(fromRow)
}

export async function findPasskeyByCredential(db: Db, credentialId: string): Promise<Passkey | undefined> {
  const row = await passkeys(db).where('credential_id', '=', credentialId).executeTakeFirst()
  return row && fromRow(row)
}

export async function insertPasskey(db: Db, passkey: Passkey): Promise<void> {
  try {
    await db
      .insertInto('passkeys')
      .values({
        id: passkey.id,
        person_id: passkey.personId,
        name: passkey.name,
        credential_id: passkey.credentialId,
        public_key: passkey.publicKey,
        counter: passkey.counter,
        transports: passkey.transports,
        created_at: passkey.createdAt,
      })
      .execute()
  } catch (error) {
    if (isUniqueViolation(error, 'passkeys_credential'))
      throw accountErrors.passkey_refused('It is registered already.', { cause: error })
    throw error
  }
}

/**
 * Notes a use of a passkey. Compares the counter once more, so that of two answers with the same one only one counts.
 *
 * @returns false when the counter did not go forward, or the passkey is gone
 */
export async function countPasskeyUse(db: Db, passkeyId: string, counter: number, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('passkeys')
    .set({ counter, last_used_at: now })
    .where('id', '=', passkeyId)
    // an authenticator without a counter always says 0
    .where((where) =>
      where.or([where('counter', '<', counter), where.and([where('counter', '=', 0), where.val(counter === 0)])]),
    )
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** False when there was none of this person's. */
export async function deletePasskeyRow(db: Db, personId: string, passkeyId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('passkeys')
    .where('id', '=', passkeyId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export interface Challenge {
  id: string
  personId: string | undefined
  challenge: string
  expiresAt: Date
}

/** Keeps a challenge. A person registers one passkey at a time: an older challenge of theirs makes way. */
export async function insertChallenge(db: Db, { id, personId, challenge, expiresAt }: Challenge): Promise<void> {
  if (personId !== undefined) await db.deleteFrom('passkey_challenges').where('person_id', '=', personId).execute()
  await db
    .insertInto('passkey_challenges')
    .values({ id, person_id: personId ?? null, challenge, expires_at: expiresAt })
    .execute()
}

/** Takes the challenge for signing in out of the table: it is answered once. */
export async function takeSignInChallenge(db: Db, challengeId: string, now: Date): Promise<string | undefined> {
  const row = await db
    .deleteFrom('passkey_challenges')
    .where('id', '=', challengeId)
    .where('person_id', 'is', null)
    .returning(['challenge', 'expires_at'])
    .executeTakeFirst()
  return row && row.expires_at > now ? row.challenge : undefined
}

/** Takes a person's challenge for registering out of the table. */
export async function takeRegistrationChallenge(db: Db, personId: string, now: Date): Promise<string | undefined> {
  const row = await db
    .deleteFrom('passkey_challenges')
    .where('person_id', '=', personId)
    .returning(['challenge', 'expires_at'])
    .executeTakeFirst()
  return row && row.expires_at > now ? row.challenge : undefined
}

export async function deleteExpiredChallenges(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('passkey_challenges').where('expires_at', '<=', now).execute()
}

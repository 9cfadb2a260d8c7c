import type { Kysely } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'
import type { Schema } from '../../kernel/database/schema.ts'
import type { SignInCode } from './accounts.model.ts'

const codes = (db: Kysely<Schema>) =>
  db
    .selectFrom('sign_in_codes')
    .select([
      'id',
      'email',
      'person_id',
      'code_hash',
      'wrapped_code',
      'next',
      'locale',
      'tries',
      'expires_at',
      'used_at',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof codes>['executeTakeFirstOrThrow']>>

const fromRow = (row: Row): SignInCode => ({
  id: row.id,
  email: row.email,
  personId: row.person_id ?? undefined,
  codeHash: row.code_hash,
  wrappedCode: row.wrapped_code ?? undefined,
  next: row.next ?? undefined,
  locale: (row.locale as SignInCode['locale']) ?? undefined,
  tries: row.tries,
  expiresAt: row.expires_at,
  usedAt: row.used_at ?? undefined,
})

export async function findCode(db: Kysely<Schema>, codeId: string): Promise<SignInCode | undefined> {
  const row = await codes(db).where('id', '=', codeId).executeTakeFirst()
  return row && fromRow(row)
}

/** When codes were asked for an address since then, whoever asked; oldest first. */
export async function listCodeTimes(db: Db, email: string, since: Date): Promise<Date[]> {
  const rows = await db
    .selectFrom('sign_in_codes')
    .select('created_at')
    .where('email', '=', email)
    .where('created_at', '>', since)
    .orderBy('created_at')
    .execute()
  return rows.map(({ created_at }) => created_at)
}

export async function insertCode(db: Db, code: SignInCode, now: Date): Promise<void> {
  await db
    .insertInto('sign_in_codes')
    .values({
      id: code.id,
      email: code.email,
      person_id: code.personId ?? null,
      code_hash: code.codeHash,
      wrapped_code: code.wrappedCode ?? null,
      next: code.next ?? null,
      locale: code.locale ?? null,
      created_at: now,
      expires_at: code.expiresAt,
    })
    .execute()
}

/**
 * The codes under way to an address for one purpose (to sign in, or to prove it as this person's), held until the
 * transaction ends, so that no try goes uncounted and no code is used twice.
 */
export async function lockCodes(db: Db, email: string, personId: string | undefined, now: Date): Promise<SignInCode[]> {
  const rows = await codes(db)
    .where('email', '=', email)
    .where('person_id', personId === undefined ? 'is' : '=', personId ?? null)
    .where('expires_at', '>', now)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(fromRow)
}

export async function saveUsed(db: Db, codeId: string, now: Date): Promise<void> {
  await db.updateTable('sign_in_codes').set({ used_at: now, wrapped_code: null }).where('id', '=', codeId).execute()
}

export async function countTry(db: Db, codeIds: readonly string[]): Promise<void> {
  await db
    .updateTable('sign_in_codes')
    .set((row) => ({ tries: row('tries', '+', 1) }))
    .where('id', 'in', [...codeIds])
    .execute()
}

/** Forgets codes; they are needed a little longer than they are good for, to count how many were asked. */
export async function deleteCodesBefore(db: Db, created: Date): Promise<void> {
  await db.deleteFrom('sign_in_codes').where('created_at', '<', created).execute()
}

export async function clearExpiredCodes(db: Db, now: Date): Promise<void> {
  await db
    .updateTable('sign_in_codes')
    .set({ wrapped_code: null })
    .where('expires_at', '<=', now)
    .where('wrapped_code', 'is not', null)
    .execute()
}

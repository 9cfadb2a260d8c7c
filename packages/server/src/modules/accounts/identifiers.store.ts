import { type Db, isUniqueViolation } from '../../kernel/database/database.ts'
import { accountErrors } from './accounts.errors.ts'
import type { Identifier } from './accounts.model.ts'

const columns = ['id', 'person_id', 'email', 'is_primary', 'proved_at'] as const
interface Row {
  id: string
  person_id: string
  email: string
  is_primary: boolean
  proved_at: Date | null
}

const fromRow = (row: Row): Identifier => ({
  id: row.id,
  personId: row.person_id,
  email: row.email,
  isPrimary: row.is_primary,
  provedAt: row.proved_at ?? undefined,
})

/** The addresses of a person, oldest first. */
export async function listIdentifiersOf(db: Db, personId: string): Promise<Identifier[]> {
  const rows = await db
    .selectFrom('identifiers')
    .select(columns)
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute()
  return rows.map(fromRow)
}

/** The addresses of a person, held until the transaction ends, so that two cannot both take the last but one. */
export async function lockIdentifiersOf(db: Db, personId: string): Promise<Identifier[]> {
  await db.selectFrom('persons').select('id').where('id', '=', personId).forNoKeyUpdate().execute()
  return listIdentifiersOf(db, personId)
}

export async function insertIdentifier(db: Db, identifier: Identifier, now: Date): Promise<void> {
  await db
    .insertInto('identifiers')
    .values({
      id: identifier.id,
      person_id: identifier.personId,
      email: identifier.email,
      is_primary: identifier.isPrimary,
      proved_at: identifier.provedAt ?? null,
      created_at: now,
    })
    .execute()
}

export async function saveIdentifier(db: Db, { id, isPrimary, provedAt }: Identifier): Promise<void> {
  try {
    await db
      .updateTable('identifiers')
      .set({ is_primary: isPrimary, proved_at: provedAt ?? null })
      .where('id', '=', id)
      .execute()
  } catch (error) {
    if (isUniqueViolation(error, 'identifiers_name_one_person'))
      throw accountErrors.identifier_taken(undefined, { cause: error })
    throw error
  }
}

export async function deleteIdentifierRow(db: Db, identifierId: string): Promise<void> {
  await db.deleteFrom('identifiers').where('id', '=', identifierId).execute()
}

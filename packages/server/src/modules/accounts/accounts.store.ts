import type { Locale } from '@cairn/api'
import { type ExpressionBuilder, type Kysely, sql } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'
import type { Schema } from '../../kernel/database/schema.ts'
import type { Person } from './accounts.model.ts'

/** Reading needs no transaction: people belong to no institution, so there is no wall to set up. */
type Readable = Kysely<Schema>

const persons = (db: Readable) =>
  db
    .selectFrom('persons')
    .innerJoin('identifiers', (join) =>
      join.onRef('identifiers.person_id', '=', 'persons.id').on('identifiers.is_primary', '=', true),
    )
    .select([
      'persons.id',
      'persons.name',
      'identifiers.email',
      'persons.locale',
      'persons.is_operator as isOperator',
      'persons.memberships',
      'persons.created_at as createdAt',
    ])

const toPerson = (row: Omit<Person, 'locale'> & { locale: string | null }): Person => ({
  ...row,
  locale: (row.locale as Person['locale']) ?? undefined,
})

export async function findPerson(db: Readable, personId: string): Promise<Person | undefined> {
  const row = await persons(db).where('persons.id', '=', personId).executeTakeFirst()
  return row && toPerson(row)
}

/** The languages of those whom addresses name, by address; who named none is left out. */
export async function listLocales(db: Readable, emails: readonly string[]): Promise<Map<string, Locale>> {
  const rows = await db
    .selectFrom('identifiers as named')
    .innerJoin('persons', 'persons.id', 'named.person_id')
    .select(['named.email', 'persons.locale'])
    .where('named.email', '=', (where) => where.fn.any(where.val([...emails])))
    .where(isName)
    .where('persons.locale', 'is not', null)
    .execute()
  return new Map(rows.map(({ email, locale }) => [email, locale as Locale]))
}

/** Whoever an address names: who proved it, or who was invited by it. */
export async function findPersonOfEmail(db: Readable, email: string): Promise<Person | undefined> {
  const row = await persons(db)
    .where('persons.id', '=', (query) =>
      query.selectFrom('identifiers as named').select('named.person_id').where('named.email', '=', email).where(isName),
    )
    .executeTakeFirst()
  return row && toPerson(row)
}

/** Does this address name its person? The database keeps it to one. */
const isName = (where: ExpressionBuilder<Schema & { named: Schema['identifiers'] }, 'named'>) =>
  where.or([where('named.is_primary', '=', true), where('named.proved_at', 'is not', null)])

/** One at a time for one address, until the transaction ends: so that two cannot both find nobody there. */
export async function lockEmail(db: Db, email: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`accounts:${email}`}, 0))`.execute(db)
}

export async function insertPerson(db: Db, person: Person): Promise<void> {
  await db
    .insertInto('persons')
    .values({
      id: person.id,
      name: person.name,
      locale: person.locale ?? null,
      is_operator: person.isOperator,
      created_at: person.createdAt,
    })
    .execute()
}

export async function savePerson(db: Db, { id, name, locale, isOperator }: Person): Promise<void> {
  await db
    .updateTable('persons')
    .set({ name, locale: locale ?? null, is_operator: isOperator })
    .where('id', '=', id)
    .execute()
}

export async function addToMemberships(db: Db, personId: string, difference: 1 | -1): Promise<void> {
  await db
    .updateTable('persons')
    .set((row) => ({ memberships: row('memberships', '+', difference) }))
    .where('id', '=', personId)
    .execute()
}

export async function listNames(db: Readable, personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('persons')
    .select(['id', 'name'])
    .where('id', '=', (where) => where.fn.any(where.val([...personIds])))
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

import type { Locale } from '@cairn/api'
import type { Db } from '../../kernel/database/database.ts'

/** Somebody who can be told something: where, and in which language. */
export interface Reader {
  id: string
  email: string
  locale: Locale | undefined
}

/**
 * Members of an institution by their ids, with their primary addresses. Whoever wrote or decided here and has left since is
 * left out, as are ids that nobody has: what happens here is no longer theirs to read.
 */
export async function listReaders(db: Db, organizationId: string, personIds: readonly string[]): Promise<Reader[]> {
  if (personIds.length === 0) return []
  const rows = await db
    .selectFrom('persons')
    .innerJoin('identifiers', 'identifiers.person_id', 'persons.id')
    .innerJoin('memberships', 'memberships.person_id', 'persons.id')
    .select(['persons.id', 'persons.locale', 'identifiers.email'])
    .where('memberships.organization_id', '=', organizationId)
    .where('persons.id', 'in', personIds)
    .where('identifiers.is_primary', '=', true)
    .orderBy('persons.id')
    .execute()
  return rows.map(({ id, email, locale }) => ({ id, email, locale: (locale ?? undefined) as Locale | undefined }))
}

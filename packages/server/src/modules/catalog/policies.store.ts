import type { DefinitionPolicy } from '@cairn/api'
import type { Db } from '../../kernel/database/database.ts'

/** What an institution has chosen, if it has. */
export async function findPolicy(db: Db, organizationId: string): Promise<DefinitionPolicy | undefined> {
  const row = await db
    .selectFrom('definition_policies')
    .select(['profiles', 'house'])
    .where('organization_id', '=', organizationId)
    .executeTakeFirst()
  return (
    row && { profiles: row.profiles as DefinitionPolicy['profiles'], house: row.house as DefinitionPolicy['house'] }
  )
}

export async function savePolicy(
  db: Db,
  organizationId: string,
  { profiles, house }: DefinitionPolicy,
  now: Date,
): Promise<void> {
  const columns = { profiles: [...profiles], house: JSON.stringify(house), changed_at: now }
  await db
    .insertInto('definition_policies')
    .values({ organization_id: organizationId, ...columns })
    .onConflict((conflict) => conflict.column('organization_id').doUpdateSet(columns))
    .execute()
}

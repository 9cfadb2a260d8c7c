import type { Db } from '../../kernel/database/database.ts'
import { organizationErrors } from '../organizations/index.ts'

export async function listUnitHeadsOf(db: Db, organizationId: string): Promise<{ unitId: string; personId: string }[]> {
  const rows = await db
    .selectFrom('unit_heads')
    .select(['unit_id', 'person_id'])
    .where('organization_id', '=', organizationId)
    .orderBy('unit_id')
    .execute()
  return rows.map(({ unit_id, person_id }) => ({ unitId: unit_id, personId: person_id }))
}

/** @throws organizationErrors.no_such_unit */
export async function putUnitHead(db: Db, organizationId: string, unitId: string, personId: string): Promise<void> {
  try {
    await db
      .insertInto('unit_heads')
      .values({ organization_id: organizationId, unit_id: unitId, person_id: personId })
      .onConflict((conflict) => conflict.columns(['organization_id', 'unit_id']).doUpdateSet({ person_id: personId }))
      .execute()
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'unit_heads_unit')
      throw organizationErrors.no_such_unit(undefined, { cause: error })
    throw error
  }
}

export async function deleteUnitHead(db: Db, organizationId: string, unitId: string): Promise<void> {
  await db
    .deleteFrom('unit_heads')
    .where('organization_id', '=', organizationId)
    .where('unit_id', '=', unitId)
    .execute()
}

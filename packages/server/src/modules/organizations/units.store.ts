import { type Db, isUniqueViolation } from '../../kernel/database/database.ts'
import { organizationErrors } from './organizations.errors.ts'
import type { Unit } from './organizations.model.ts'

const FOREIGN_KEY_VIOLATION = '23503'
const isForeignKeyViolation = (error: unknown) =>
  (error as { code?: string } | undefined)?.code === FOREIGN_KEY_VIOLATION

/** Was a row refused because it names a unit that the organization does not have? */
export const isUnknownUnit = (error: unknown): boolean =>
  isForeignKeyViolation(error) &&
  ['memberships_unit', 'units_parent'].includes((error as { constraint?: string }).constraint ?? '')

/** The units of an organization, by name. */
export async function listUnitsOf(db: Db, organizationId: string): Promise<Unit[]> {
  const rows = await db
    .selectFrom('units')
    .select(['id', 'name', 'parent_id'])
    .where('organization_id', '=', organizationId)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(({ id, name, parent_id }) => ({ organizationId, id, name, parentId: parent_id ?? undefined }))
}

export async function insertUnit(db: Db, { organizationId, id, name, parentId }: Unit, now: Date): Promise<void> {
  try {
    await db
      .insertInto('units')
      .values({ organization_id: organizationId, id, name, parent_id: parentId ?? null, created_at: now })
      .execute()
  } catch (error) {
    if (isUniqueViolation(error, 'units_named_once')) throw organizationErrors.unit_exists(undefined, { cause: error })
    if (isUnknownUnit(error)) throw organizationErrors.no_such_unit(undefined, { cause: error })
    throw error
  }
}

/** False when there was none. Whatever belongs to a unit, in whichever module, holds it by a foreign key. */
export async function deleteUnit(db: Db, organizationId: string, unitId: string): Promise<boolean> {
  try {
    const { numDeletedRows } = await db
      .deleteFrom('units')
      .where('organization_id', '=', organizationId)
      .where('id', '=', unitId)
      .executeTakeFirst()
    return numDeletedRows > 0n
  } catch (error) {
    if (isForeignKeyViolation(error)) throw organizationErrors.unit_in_use(undefined, { cause: error })
    throw error
  }
}

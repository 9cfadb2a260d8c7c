import type { Role } from '@cairn/api'
import { sql } from 'kysely'
import { type Db, isUniqueViolation } from '../../kernel/database/database.ts'
import { organizationErrors } from './organizations.errors.ts'
import type { Member } from './organizations.model.ts'
import { isUnknownUnit } from './units.store.ts'

const members = (db: Db) =>
  db.selectFrom('memberships').select(['organization_id', 'id', 'person_id', 'roles', 'unit_id', 'since'])

type Row = Awaited<ReturnType<ReturnType<typeof members>['executeTakeFirstOrThrow']>>

const fromRow = (row: Row): Member => ({
  organizationId: row.organization_id,
  id: row.id,
  personId: row.person_id,
  roles: row.roles as Role[],
  unitId: row.unit_id ?? undefined,
  since: row.since,
})

/** The roles of a person in an organization; none when they are no member. Visible from anywhere to themselves. */
export async function findRoles(db: Db, organizationId: string, personId: string): Promise<Role[]> {
  const row = await db
    .selectFrom('memberships')
    .select('roles')
    .where('organization_id', '=', organizationId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return (row?.roles ?? []) as Role[]
}

export async function findMember(db: Db, organizationId: string, memberId: string): Promise<Member | undefined> {
  const row = await members(db)
    .where('organization_id', '=', organizationId)
    .where('id', '=', memberId)
    .executeTakeFirst()
  return row && fromRow(row)
}

export async function countAdministrators(db: Db, organizationId: string): Promise<number> {
  const { count } = await db
    .selectFrom('memberships')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('organization_id', '=', organizationId)
    .where(sql<boolean>`'admin' = any(roles)`)
    .executeTakeFirstOrThrow()
  return count
}

export async function insertMember(db: Db, member: Member): Promise<void> {
  try {
    await db
      .insertInto('memberships')
      .values({
        organization_id: member.organizationId,
        id: member.id,
        person_id: member.personId,
        roles: member.roles,
        unit_id: member.unitId ?? null,
        since: member.since,
      })
      .execute()
  } catch (error) {
    if (isUniqueViolation(error, 'memberships_once'))
      throw organizationErrors.member_exists(undefined, { cause: error })
    if (isUnknownUnit(error)) throw organizationErrors.no_such_unit(undefined, { cause: error })
    throw error
  }
}

export async function saveMember(db: Db, { organizationId, id, roles, unitId }: Member): Promise<void> {
  try {
    await db
      .updateTable('memberships')
      .set({ roles, unit_id: unitId ?? null })
      .where('organization_id', '=', organizationId)
      .where('id', '=', id)
      .execute()
  } catch (error) {
    if (isUnknownUnit(error)) throw organizationErrors.no_such_unit(undefined, { cause: error })
    throw error
  }
}

export async function deleteMember(db: Db, { organizationId, id }: Member): Promise<void> {
  await db.deleteFrom('memberships').where('organization_id', '=', organizationId).where('id', '=', id).execute()
}

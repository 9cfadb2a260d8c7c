import type { Db } from '../../kernel/database/database.ts'

/** That somebody decides in the place of another while they are away. */
export interface Delegation {
  organizationId: string
  id: string
  personId: string
  toPersonId: string
  from: Date
  until: Date
}

const delegations = (db: Db, organizationId: string) =>
  db
    .selectFrom('delegations')
    .select(['organization_id', 'id', 'person_id', 'to_person_id', 'from_at', 'until_at'])
    .where('organization_id', '=', organizationId)
type Row = Awaited<ReturnType<ReturnType<typeof delegations>['executeTakeFirstOrThrow']>>

const toDelegation = (row: Row): Delegation => ({
  organizationId: row.organization_id,
  id: row.id,
  personId: row.person_id,
  toPersonId: row.to_person_id,
  from: row.from_at,
  until: row.until_at,
})

/** Those of now and later, the first one first. */
export async function listDelegationsOf(db: Db, organizationId: string, now: Date): Promise<Delegation[]> {
  const rows = await delegations(db, organizationId)
    .where('until_at', '>', now)
    .orderBy('from_at')
    .orderBy('id')
    .execute()
  return rows.map(toDelegation)
}

export async function findDelegation(db: Db, organizationId: string, id: string): Promise<Delegation | undefined> {
  const row = await delegations(db, organizationId).where('id', '=', id).executeTakeFirst()
  return row && toDelegation(row)
}

export async function insertDelegation(db: Db, delegation: Delegation, now: Date): Promise<void> {
  await db
    .insertInto('delegations')
    .values({
      organization_id: delegation.organizationId,
      id: delegation.id,
      person_id: delegation.personId,
      to_person_id: delegation.toPersonId,
      from_at: delegation.from,
      until_at: delegation.until,
      created_at: now,
    })
    .execute()
}

export async function deleteDelegation(db: Db, { organizationId, id }: Delegation): Promise<void> {
  await db.deleteFrom('delegations').where('organization_id', '=', organizationId).where('id', '=', id).execute()
}

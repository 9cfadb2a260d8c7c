import type { Db } from '../../kernel/database/database.ts'
import type { VotingRules } from './ballot.model.ts'
import type { Committee } from './committee.model.ts'
import { committeeErrors } from './governance.errors.ts'
import type { CommitteePart } from './turn.model.ts'

/** The ids of the committees of an institution. */
export async function listCommitteeIds(db: Db, organizationId: string): Promise<string[]> {
  const rows = await db.selectFrom('committees').select('id').where('organization_id', '=', organizationId).execute()
  return rows.map(({ id }) => id)
}

/** The committees of an institution with their members, by name. */
export async function listCommitteesOf(db: Db, organizationId: string, id?: string): Promise<Committee[]> {
  let query = db.selectFrom('committees').selectAll().where('organization_id', '=', organizationId)
  if (id) query = query.where('id', '=', id)
  const rows = await query.orderBy('name').orderBy('id').execute()
  const members = await db
    .selectFrom('committee_members')
    .select(['committee_id', 'person_id', 'part'])
    .where('organization_id', '=', organizationId)
    .orderBy('person_id')
    .execute()
  return rows.map((row) => ({
    organizationId,
    id: row.id,
    name: row.name,
    rules: row.rules as unknown as VotingRules,
    members: members
      .filter(({ committee_id }) => committee_id === row.id)
      .map(({ person_id, part }) => ({ personId: person_id, part: part as CommitteePart })),
  }))
}

/** @throws committeeErrors.not_found */
export async function findCommittee(db: Db, organizationId: string, id: string): Promise<Committee> {
  const [committee] = await listCommitteesOf(db, organizationId, id)
  if (!committee) throw committeeErrors.not_found()
  return committee
}

/** Writes a committee with exactly these members. */
export async function putCommittee(db: Db, { organizationId, id, name, rules, members }: Committee, now: Date) {
  const columns = { name, rules: JSON.stringify(rules) }
  await db
    .insertInto('committees')
    .values({ organization_id: organizationId, id, created_at: now, ...columns })
    .onConflict((conflict) => conflict.columns(['organization_id', 'id']).doUpdateSet(columns))
    .execute()
  await db
    .deleteFrom('committee_members')
    .where('organization_id', '=', organizationId)
    .where('committee_id', '=', id)
    .execute()
  await db
    .insertInto('committee_members')
    .values(
      members.map(({ personId, part }) => ({
        organization_id: organizationId,
        committee_id: id,
        person_id: personId,
        part,
      })),
    )
    .execute()
}

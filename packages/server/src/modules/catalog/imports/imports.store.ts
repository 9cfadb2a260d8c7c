import { sql } from 'kysely'
import type { Db } from '../../../kernel/database/database.ts'
import type { AchievementState } from '../catalog.model.ts'
import type { Known } from './plan.model.ts'

/** Holds back other imports of the institution until the transaction ends. */
export async function lockImports(db: Db, organizationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`achievement_imports ${organizationId}`}, 0))`.execute(db)
}

/** All definitions of an institution, the oldest first. */
export async function listKnown(db: Db, organizationId: string): Promise<Known[]> {
  const rows = await db
    .selectFrom('achievements')
    .select(['id', 'state', 'imported_from', sql<string>`definition ->> 'title'`.as('title')])
    .where('organization_id', '=', organizationId)
    .orderBy('id')
    .execute()
  return rows.map(({ id, title, state, imported_from }) => ({
    achievementId: id,
    title,
    state: state as AchievementState,
    source: imported_from ?? undefined,
  }))
}

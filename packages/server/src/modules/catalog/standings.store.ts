import type { Db } from '../../kernel/database/database.ts'
import type { Closing, Standing } from './standing.model.ts'

const rowOf = (db: Db, achievementId: string) =>
  db.selectFrom('achievement_standings').selectAll().where('achievement_id', '=', achievementId)

type Row = Awaited<ReturnType<ReturnType<typeof rowOf>['executeTakeFirstOrThrow']>>

/** What holds of an achievement beside its text; visible from everywhere. */
export async function findStanding(db: Db, achievementId: string): Promise<Standing> {
  const row = await rowOf(db, achievementId).executeTakeFirst()
  return row ? toStanding(row) : {}
}

function toStanding(row: Row): Standing {
  return {
    ...(row.suspended_at && { suspension: { at: row.suspended_at, reason: row.suspension_reason! } }),
    ...(row.closed_at && { closing: toClosing(row, row.closed_at) }),
  }
}

const toClosing = (row: Row, at: Date): Closing => ({
  at,
  // the database keeps these to be there as a whole
  reason: row.closing_reason!,
  lastEnrollment: row.last_enrollment!,
  ...(row.teach_out_end &&
    row.last_award && {
      ending: {
        teachOutEnd: row.teach_out_end,
        lastAward: row.last_award,
        ...(row.successor_id !== null && { successorId: row.successor_id }),
        ...(row.effect_on_stacks !== null && { effectOnStacks: row.effect_on_stacks }),
      },
    }),
})

/** Its achievement is locked. */
export async function saveStanding(
  db: Db,
  { organizationId, id }: { organizationId: string; id: string },
  { suspension, closing }: Standing,
): Promise<void> {
  const columns = {
    suspended_at: suspension?.at ?? null,
    suspension_reason: suspension?.reason ?? null,
    closed_at: closing?.at ?? null,
    closing_reason: closing?.reason ?? null,
    last_enrollment: closing?.lastEnrollment ?? null,
    teach_out_end: closing?.ending?.teachOutEnd ?? null,
    last_award: closing?.ending?.lastAward ?? null,
    successor_id: closing?.ending?.successorId ?? null,
    effect_on_stacks: closing?.ending?.effectOnStacks ?? null,
  }
  await db
    .insertInto('achievement_standings')
    .values({ organization_id: organizationId, achievement_id: id, ...columns })
    .onConflict((conflict) => conflict.columns(['organization_id', 'achievement_id']).doUpdateSet(columns))
    .execute()
}

import type { Db } from '../../kernel/database/database.ts'

export interface ReviewPolicy {
  /** Months between reviews: 12 to 36. */
  reviewMonths: number
  /** Months without an award after which the end of an achievement is suggested. */
  sunsetMonths?: number | undefined
  /** Days after which a proposal lapses that waits for its authors. */
  lapseDays?: number | undefined
}

/** What holds where an institution has said nothing. */
export const USUAL_POLICY: ReviewPolicy = { reviewMonths: 24 }

export async function findReviewPolicy(db: Db, organizationId: string): Promise<ReviewPolicy> {
  const row = await db
    .selectFrom('review_policies')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .executeTakeFirst()
  if (!row) return USUAL_POLICY
  return {
    reviewMonths: row.review_months,
    sunsetMonths: row.sunset_months ?? undefined,
    lapseDays: row.lapse_days ?? undefined,
  }
}

export async function putReviewPolicy(db: Db, organizationId: string, policy: ReviewPolicy, now: Date): Promise<void> {
  const columns = {
    review_months: policy.reviewMonths,
    sunset_months: policy.sunsetMonths ?? null,
    lapse_days: policy.lapseDays ?? null,
    changed_at: now,
  }
  await db
    .insertInto('review_policies')
    .values({ organization_id: organizationId, ...columns })
    .onConflict((conflict) => conflict.column('organization_id').doUpdateSet(columns))
    .execute()
}

/** Gives an achievement the day of its next review; a flag of an earlier one goes. */
export async function putReviewDate(
  db: Db,
  organizationId: string,
  achievementId: string,
  reviewOn: Date,
): Promise<void> {
  const columns = { review_on: reviewOn, flagged_at: null }
  await db
    .insertInto('review_dates')
    .values({ organization_id: organizationId, achievement_id: achievementId, ...columns })
    .onConflict((conflict) => conflict.columns(['organization_id', 'achievement_id']).doUpdateSet(columns))
    .execute()
}

/** Flags what is due and not flagged yet. @returns the achievements */
export async function flagDue(db: Db, organizationId: string, now: Date): Promise<string[]> {
  const rows = await db
    .updateTable('review_dates')
    .set({ flagged_at: now })
    .where('organization_id', '=', organizationId)
    .where('review_on', '<=', now)
    .where('flagged_at', 'is', null)
    .returning('achievement_id')
    .execute()
  return rows.map(({ achievement_id }) => achievement_id)
}

/** Notes since when nothing was awarded of an achievement, or that something was. */
export async function noteSleep(db: Db, organizationId: string, achievementId: string, since: Date | null) {
  await db
    .updateTable('review_dates')
    .set({ asleep_since: since })
    .where('organization_id', '=', organizationId)
    .where('achievement_id', '=', achievementId)
    .execute()
}

import type { Db } from '../../kernel/database/database.ts'

export interface ReviewRow {
  achievementId: string
  title: string
  version: number
  reviewOn: Date
  asleepSince: Date | undefined
  /** The open proposal in which it is reviewed. */
  proposalId: string | undefined
}

/** What is in force and has a day of review, the first one first. */
export async function listReviewRows(db: Db, organizationId: string): Promise<ReviewRow[]> {
  const rows = await db
    .selectFrom('review_dates')
    .innerJoin('published_achievements as shown', (join) =>
      join
        .onRef('shown.organization_id', '=', 'review_dates.organization_id')
        .onRef('shown.id', '=', 'review_dates.achievement_id'),
    )
    .leftJoin('proposals', (join) =>
      join
        .onRef('proposals.organization_id', '=', 'review_dates.organization_id')
        .onRef('proposals.achievement_id', '=', 'review_dates.achievement_id')
        .on('proposals.kind', '=', 'periodic_review')
        .on('proposals.state', 'in', ['draft', 'in_review', 'changes_requested', 'deferred', 'approved', 'scheduled']),
    )
    .select([
      'review_dates.achievement_id',
      'review_dates.review_on',
      'review_dates.asleep_since',
      'shown.title',
      'shown.version',
      'proposals.id as proposal_id',
    ])
    .where('review_dates.organization_id', '=', organizationId)
    .where('shown.state', '=', 'published')
    .orderBy('review_dates.review_on')
    .orderBy('review_dates.achievement_id')
    .execute()
  return rows.map((row) => ({
    achievementId: row.achievement_id,
    title: row.title,
    version: row.version,
    reviewOn: row.review_on,
    asleepSince: row.asleep_since ?? undefined,
    proposalId: row.proposal_id ?? undefined,
  }))
}

/** The institutions that have something for the clock: open proposals or reviews. Asked by the system, of all of them. */
export async function listOrganizations(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('organizations').select('id').orderBy('id').execute()
  return rows.map(({ id }) => id)
}

/** Of what is in force and has a day of review: when it was awarded last, or published where it never was. */
export async function listSleepers(db: Db, organizationId: string) {
  const rows = await db
    .selectFrom('review_dates')
    .innerJoin('published_achievements as shown', (join) =>
      join
        .onRef('shown.organization_id', '=', 'review_dates.organization_id')
        .onRef('shown.id', '=', 'review_dates.achievement_id'),
    )
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('awards')
          .select('awards.granted_at')
          .whereRef('awards.organization_id', '=', 'review_dates.organization_id')
          .whereRef('awards.achievement_id', '=', 'review_dates.achievement_id')
          .orderBy('awards.id', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select(['review_dates.achievement_id', 'review_dates.asleep_since', 'shown.published_at', 'last.granted_at'])
    .where('review_dates.organization_id', '=', organizationId)
    .where('shown.state', '=', 'published')
    .execute()
  return rows.map((row) => ({
    achievementId: row.achievement_id,
    lastAwardAt: row.granted_at ?? row.published_at,
    asleepSince: row.asleep_since ?? undefined,
  }))
}

/** What was awarded for the last time: its last day is over, and it is no tombstone yet. */
export async function listEnded(db: Db, organizationId: string, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('achievement_standings as standing')
    .innerJoin('achievements', (join) =>
      join
        .onRef('achievements.organization_id', '=', 'standing.organization_id')
        .onRef('achievements.id', '=', 'standing.achievement_id'),
    )
    .select('achievements.id')
    .where('standing.organization_id', '=', organizationId)
    .where('standing.last_award', '<', now)
    .where('achievements.state', '<>', 'retired')
    .execute()
  return rows.map(({ id }) => id)
}

import type { Definition } from '@cairn/api'
import type { Db } from '../../kernel/database/database.ts'
import { organizationErrors } from '../organizations/index.ts'
import { lookOf, lookText } from './badge/look.ts'
import { achievementErrors } from './catalog.errors.ts'
import type { Achievement, AchievementState, AchievementVersion } from './catalog.model.ts'
import { searchTextOf } from './search-text.ts'

const achievements = (db: Db, organizationId: string, id: string) =>
  db.selectFrom('achievements').selectAll().where('organization_id', '=', organizationId).where('id', '=', id)

type Row = Awaited<ReturnType<ReturnType<typeof achievements>['executeTakeFirstOrThrow']>>

/** A row of `achievements` as the model has it. */
export const toAchievement = (row: Row): Achievement => ({
  id: row.id,
  organizationId: row.organization_id,
  state: row.state as AchievementState,
  revision: row.revision,
  version: row.version,
  definition: row.definition as Definition,
  definitionHash: row.definition_hash,
  authors: Object.fromEntries(
    Object.entries(row.authors as Record<string, string>).map(([personId, noted]) => [personId, new Date(noted)]),
  ),
  proposedBy: row.proposed_by ?? undefined,
  approvedBy: row.approved_by ?? undefined,
  remarks: row.remarks ?? undefined,
  proposalId: row.proposal_id ?? undefined,
  awardBlocks: row.award_blocks as Record<string, string>,
  publishedAt: row.published_at ?? undefined,
  retirement:
    row.retired_at && row.retirement_reason !== null
      ? { at: row.retired_at, reason: row.retirement_reason }
      : undefined,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

const columnsOf = (achievement: Achievement) => ({
  state: achievement.state,
  revision: achievement.revision,
  version: achievement.version,
  definition: JSON.stringify(achievement.definition),
  definition_hash: achievement.definitionHash,
  authors: JSON.stringify(achievement.authors),
  proposed_by: achievement.proposedBy ?? null,
  approved_by: achievement.approvedBy ?? null,
  remarks: achievement.remarks ?? null,
  proposal_id: achievement.proposalId ?? null,
  published_at: achievement.publishedAt ?? null,
  retired_at: achievement.retirement?.at ?? null,
  retirement_reason: achievement.retirement?.reason ?? null,
  updated_at: achievement.updatedAt,
})

/** Holds the row until the transaction ends. @throws achievementErrors.not_found */
export async function lockAchievement(db: Db, organizationId: string, id: string): Promise<Achievement> {
  const row = await achievements(db, organizationId, id).forUpdate().executeTakeFirst()
  if (!row) throw achievementErrors.not_found()
  return toAchievement(row)
}

/** Visible from inside its institution. */
export async function findAchievement(db: Db, organizationId: string, id: string): Promise<Achievement | undefined> {
  const row = await achievements(db, organizationId, id).executeTakeFirst()
  return row && toAchievement(row)
}

export const insertAchievement = (db: Db, achievement: Achievement, importedFrom?: string): Promise<void> =>
  refusingUnknownUnits(async () => {
    await db
      .insertInto('achievements')
      .values({
        organization_id: achievement.organizationId,
        id: achievement.id,
        created_at: achievement.createdAt,
        imported_from: importedFrom ?? null,
        award_blocks: JSON.stringify(achievement.awardBlocks),
        ...columnsOf(achievement),
      })
      .execute()
  })

export const saveAchievement = (db: Db, achievement: Achievement): Promise<void> =>
  refusingUnknownUnits(async () => {
    await db
      .updateTable('achievements')
      .set(columnsOf(achievement))
      .where('organization_id', '=', achievement.organizationId)
      .where('id', '=', achievement.id)
      .execute()
  })

/** Beside the text: an edit of it at the same time changes nothing here. */
export async function saveAwardBlocks(
  db: Db,
  { organizationId, id }: Pick<Achievement, 'organizationId' | 'id'>,
  awardBlocks: Achievement['awardBlocks'],
): Promise<void> {
  await db
    .updateTable('achievements')
    .set({ award_blocks: JSON.stringify(awardBlocks) })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

export async function deleteAchievement(db: Db, { organizationId, id }: Achievement): Promise<void> {
  await db.deleteFrom('achievements').where('organization_id', '=', organizationId).where('id', '=', id).execute()
}

const versions = (db: Db) =>
  db
    .selectFrom('achievement_versions')
    .select([
      'organization_id',
      'achievement_id',
      'version',
      'definition',
      'definition_hash',
      'proposed_by',
      'approved_by',
      'change',
      'published_at',
    ])

/** A published version, visible from everywhere; the newest unless another is asked for. */
export async function findVersion(
  db: Db,
  achievementId: string,
  version?: number,
): Promise<AchievementVersion | undefined> {
  let query = versions(db).where('achievement_id', '=', achievementId)
  if (version !== undefined) query = query.where('version', '=', version)
  const row = await query.orderBy('version', 'desc').limit(1).executeTakeFirst()
  return (
    row && {
      organizationId: row.organization_id,
      achievementId: row.achievement_id,
      version: row.version,
      definition: row.definition as Definition,
      definitionHash: row.definition_hash,
      proposedBy: row.proposed_by ?? undefined,
      approvedBy: row.approved_by,
      change: row.change as AchievementVersion['change'],
      publishedAt: row.published_at,
    }
  )
}

/** Writes a version, and makes it the one that the public catalog shows. */
export async function insertVersion(db: Db, version: AchievementVersion, publishedBy: string | null): Promise<void> {
  const definition = JSON.stringify(version.definition)
  await db
    .insertInto('achievement_versions')
    .values({
      organization_id: version.organizationId,
      achievement_id: version.achievementId,
      version: version.version,
      definition,
      definition_hash: version.definitionHash,
      proposed_by: version.proposedBy ?? null,
      approved_by: version.approvedBy,
      published_by: publishedBy,
      change: version.change,
      published_at: version.publishedAt,
    })
    .execute()
  const words = searchTextOf(version.definition)
  const shown = {
    state: 'published',
    version: version.version,
    definition,
    published_at: version.publishedAt,
    search_title: words.title,
    search_about: words.about,
    search_outcomes: words.outcomes,
    look: lookText(lookOf({ ...version.definition, seed: version.achievementId })),
  }
  await db
    .insertInto('published_achievements')
    .values({ organization_id: version.organizationId, id: version.achievementId, ...shown })
    .onConflict((conflict) => conflict.columns(['organization_id', 'id']).doUpdateSet(shown))
    .execute()
}

/** Makes a tombstone of what the public catalog shows. */
export async function retirePublished(db: Db, { organizationId, id, retirement }: Achievement): Promise<void> {
  if (!retirement) throw new Error(`${id} is not retired`)
  await db
    .updateTable('published_achievements')
    .set({ state: 'retired', retired_at: retirement.at, retirement_reason: retirement.reason })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

/** A definition may name a unit; the database keeps it to one of its institution. */
async function refusingUnknownUnits(write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'achievements_unit')
      throw organizationErrors.no_such_unit(undefined, { cause: error })
    throw error
  }
}

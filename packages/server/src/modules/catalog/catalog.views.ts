import type { ACHIEVEMENT_STATES, Definition, DefinitionPolicy } from '@cairn/api'
import { sql } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'
import { type Page, type PageRequest, page } from '../../kernel/database/paging.ts'
import type { Achievement, AchievementState, AchievementVersion, Retirement } from './catalog.model.ts'
import { toAchievement } from './catalog.store.ts'
import { findPolicy } from './policies.store.ts'
import type { Standing } from './standing.model.ts'
import { findStanding } from './standings.store.ts'
import { startsOf } from './starts.store.ts'

export interface AchievementScreen extends Achievement {
  organization: { name: string; slug: string; countryCode: string | undefined }
  proposedByName: string | undefined
  approvedByName: string | undefined
  policy: DefinitionPolicy | undefined
  standing: Standing
  /** The days on which it begins, in order, `YYYY-MM-DD`; past ones too. */
  starts: string[]
}

/** An achievement with its working text, for those who work on it. */
export async function findAchievementScreen(
  db: Db,
  organizationId: string,
  id: string,
): Promise<AchievementScreen | undefined> {
  const row = await db
    .selectFrom('achievements')
    .innerJoin('organizations', 'organizations.id', 'achievements.organization_id')
    .leftJoin('persons as proposers', 'proposers.id', 'achievements.proposed_by')
    .leftJoin('persons as approvers', 'approvers.id', 'achievements.approved_by')
    .selectAll('achievements')
    .select([
      'organizations.name as organization_name',
      'organizations.slug as organization_slug',
      'organizations.country_code',
      'proposers.name as proposed_by_name',
      'approvers.name as approved_by_name',
      startsOf('achievements.organization_id', 'achievements.id').as('starts'),
    ])
    .where('achievements.organization_id', '=', organizationId)
    .where('achievements.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    ...toAchievement(row),
    organization: {
      name: row.organization_name,
      slug: row.organization_slug,
      countryCode: row.country_code ?? undefined,
    },
    proposedByName: row.proposed_by_name ?? undefined,
    approvedByName: row.approved_by_name ?? undefined,
    policy: await findPolicy(db, organizationId),
    standing: await findStanding(db, id),
    starts: row.starts,
  }
}

export interface AchievementRow {
  id: string
  organization: { name: string; slug: string }
  definition: Definition
  state: (typeof ACHIEVEMENT_STATES)[number]
  version: number
  updatedAt: Date
}

/** The same to those who work on it: whose text it is. */
export interface WorkRow extends AchievementRow, Pick<Achievement, 'authors' | 'proposedBy'> {
  proposedByName: string | undefined
}

export type ListAchievements = PageRequest & {
  q?: string | undefined
  state?: (typeof ACHIEVEMENT_STATES)[number] | undefined
}

/** All achievements of an institution by their working text, newest first; `q` is a part of the title. */
export async function listAchievementRows(
  db: Db,
  organizationId: string,
  { q, state, after, size }: ListAchievements,
): Promise<Page<WorkRow>> {
  let query = db
    .selectFrom('achievements')
    .innerJoin('organizations', 'organizations.id', 'achievements.organization_id')
    .leftJoin('persons as proposers', 'proposers.id', 'achievements.proposed_by')
    .selectAll('achievements')
    .select([
      'organizations.name as organization_name',
      'organizations.slug as organization_slug',
      'proposers.name as proposed_by_name',
    ])
    .where('achievements.organization_id', '=', organizationId)
  if (state) query = query.where('achievements.state', '=', state)
  if (q) query = query.where(sql<boolean>`achievements.definition ->> 'title' ilike ${containing(q)}`)
  if (after) query = query.where('achievements.id', '<', after)
  const rows = await query
    .orderBy('achievements.id', 'desc')
    .limit(size + 1)
    .execute()
  return page(
    rows.map(({ organization_name, organization_slug, proposed_by_name, ...row }) => ({
      ...toAchievement(row),
      organization: { name: organization_name, slug: organization_slug },
      proposedByName: proposed_by_name ?? undefined,
    })),
    { size },
  )
}

/** How many achievements an institution has in each state. */
export async function countAchievements(db: Db, organizationId: string): Promise<Record<AchievementState, number>> {
  const rows = await db
    .selectFrom('achievements')
    .select(({ fn }) => ['state', fn.countAll<string>().as('count')])
    .where('organization_id', '=', organizationId)
    .groupBy('state')
    .execute()
  const none = { draft: 0, proposed: 0, approved: 0, published: 0, retired: 0 }
  return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)])) }
}

/** A text to search for, in LIKE's language: what it treats as wild is meant as it stands. */
const containing = (q: string) => `%${q.replace(/[\\%_]/g, '\\$&')}%`

export interface PublishedScreen {
  id: string
  organization: { id: string; name: string; slug: string; verification: string; did: string | undefined }
  state: 'published' | 'retired'
  standing: Standing
  /** The days on which it begins, in order, `YYYY-MM-DD`; past ones too. */
  starts: string[]
  retirement: Retirement | undefined
  version: number
  newestVersion: number
  publishedAt: Date
  definition: Definition
  definitionHash: string
  versions: { version: number; publishedAt: string; hash: string; change: AchievementVersion['change'] }[]
}

/** What everybody may see of an achievement that was ever published: its newest version, or the one asked for. */
export async function findPublished(db: Db, id: string, version?: number): Promise<PublishedScreen | undefined> {
  const row = await db
    .selectFrom('published_achievements as shown')
    .innerJoin('organizations', 'organizations.id', 'shown.organization_id')
    .innerJoin('achievement_versions as read', (join) =>
      join
        .onRef('read.organization_id', '=', 'shown.organization_id')
        .onRef('read.achievement_id', '=', 'shown.id')
        .on('read.version', '=', version === undefined ? sql.ref('shown.version') : version),
    )
    .select([
      'shown.id',
      'shown.state',
      'shown.version as newest_version',
      'shown.retired_at',
      'shown.retirement_reason',
      'organizations.id as organization_id',
      'organizations.name',
      'organizations.slug',
      'organizations.verification',
      'organizations.did',
      'read.version',
      'read.definition',
      'read.definition_hash',
      'read.published_at',
      startsOf('shown.organization_id', 'shown.id').as('starts'),
      sql<PublishedScreen['versions']>`(
        select json_agg(json_build_object('version', each.version, 'publishedAt', each.published_at, 'hash', each.definition_hash, 'change', each.change)
                        order by each.version desc)
        from achievement_versions each
        where each.organization_id = shown.organization_id and each.achievement_id = shown.id
      )`.as('versions'),
    ])
    .where('shown.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id: row.id,
    organization: {
      id: row.organization_id,
      name: row.name,
      slug: row.slug,
      verification: row.verification,
      did: row.did ?? undefined,
    },
    state: row.state as PublishedScreen['state'],
    standing: await findStanding(db, id),
    starts: row.starts,
    retirement:
      row.retired_at && row.retirement_reason !== null
        ? { at: row.retired_at, reason: row.retirement_reason }
        : undefined,
    version: row.version,
    newestVersion: row.newest_version,
    publishedAt: row.published_at,
    definition: row.definition as Definition,
    definitionHash: row.definition_hash,
    versions: row.versions.map((each) => ({ ...each, publishedAt: new Date(each.publishedAt).toISOString() })),
  }
}

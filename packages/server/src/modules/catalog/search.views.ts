import type { Definition, PARTICIPATIONS } from '@cairn/api'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'
import { type Page, type PageRequest, page } from '../../kernel/database/paging.ts'
import { toSearchQuery } from '../../kernel/search-words.ts'
import type { AchievementRow } from './catalog.views.ts'

export interface SearchPublished extends PageRequest {
  q?: string | undefined
  /** The id or short name of an institution. */
  organization?: string | undefined
  field?: string | undefined
  level?: number | undefined
  participation?: (typeof PARTICIPATIONS)[number] | undefined
}

export interface SearchScreen extends Page<AchievementRow> {
  total: number
  /** The fields of study there are to choose from, whatever was searched for. */
  fields: string[]
}

interface Answer {
  total: number
  fields: string[]
  items: (Omit<AchievementRow, 'updatedAt' | 'state'> & { updatedAt: string })[]
}

/**
 * The public catalog, in one question: the best matches first, without a search the newest first. A page goes on after
 * the place of the last item of the one before, so that nothing is shown twice or skipped while more is published.
 */
export async function searchPublishedRows(db: Db, search: SearchPublished): Promise<SearchScreen> {
  const { after, size, organization, field, level, participation } = search
  const words = toSearchQuery(search.q)
  const rank = words ? sql`ts_rank(p.search, to_tsquery('simple', ${words}))` : sql`0::real`
  const place = sql`(${rank}, p.published_at, p.id)`
  const inOrganization = organization
    ? sql`p.organization_id = (select id from organizations where id = ${organization} or slug = ${organization})`
    : undefined
  const matching = all([
    sql`p.state = 'published'`,
    inOrganization,
    words ? sql`p.search @@ to_tsquery('simple', ${words})` : undefined,
    field === undefined ? undefined : sql`p.field = ${field}`,
    level === undefined ? undefined : sql`p.level = ${level}`,
    participation === undefined ? undefined : sql`p.participation = ${participation}`,
  ])
  const following = all([
    matching,
    after
      ? sql`${place} < (select ${rank}, p.published_at, p.id from published_achievements p where p.id = ${after})`
      : undefined,
  ])
  // the page is cut before its rows are dressed: the definitions of what is not shown are never read
  const { rows } = await sql<Answer>`
    select (select count(*)::int from published_achievements p where ${matching}) as total,
           (select coalesce(json_agg(distinct p.field), '[]') from published_achievements p
            where ${all([sql`p.state = 'published' and p.field is not null`, inOrganization])}) as fields,
           (select coalesce(json_agg(item order by ordinal), '[]') from (
              select row_number() over (order by cut.rank desc, cut.published_at desc, cut.id desc) as ordinal,
                     json_build_object('id', shown.id, 'version', shown.version, 'definition', shown.definition,
                                       'updatedAt', shown.published_at,
                                       'organization', json_build_object('name', o.name, 'slug', o.slug)) as item
              from (select p.organization_id, p.id, p.published_at, ${rank} as rank from published_achievements p
                    where ${following} order by ${rank} desc, p.published_at desc, p.id desc limit ${size + 1}) cut
              join published_achievements shown on shown.organization_id = cut.organization_id and shown.id = cut.id
              join organizations o on o.id = shown.organization_id
            ) dressed) as items`.execute(db)
  const [answer] = rows
  if (!answer) throw new Error('A question without a from clause has one answer')
  return {
    total: answer.total,
    fields: answer.fields.sort((left, right) => left.localeCompare(right, 'en')),
    ...page(
      answer.items.map((item) => ({
        ...item,
        definition: item.definition as Definition,
        state: 'published' as const,
        updatedAt: new Date(item.updatedAt),
      })),
      { size },
    ),
  }
}

const all = (conditions: readonly (RawBuilder<unknown> | undefined)[]) =>
  sql.join(
    conditions.filter((condition) => condition !== undefined),
    sql` and `,
  )

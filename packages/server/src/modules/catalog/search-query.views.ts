import type { CATALOG_SORTS, CatalogFilters } from '@cairn/api'
import { type RawBuilder, sql } from 'kysely'
import type { PageRequest } from '../../kernel/database/paging.ts'
import { foldForSearch } from '../../kernel/search-words.ts'

export interface SearchPublished extends PageRequest, CatalogFilters {
  q?: string | undefined
  /** The id or short name of an institution. */
  organization?: string | undefined
  sort: (typeof CATALOG_SORTS)[number]
}

const FILTERS = [
  'field',
  'level',
  'participation',
  'length',
  'price',
  'language',
  'creditBearing',
  'stackable',
  'countsTowards',
] as const satisfies readonly (keyof CatalogFilters)[]

/** What an entry `p` must be to be found: every filter and every word, in one condition that one index answers. */
export function matching(search: SearchPublished, words: string | undefined): RawBuilder<unknown> {
  const facets = FILTERS.flatMap((name) => (search[name] === undefined ? [] : [`${name}:${search[name]}`]))
  // an institution that there is not is a null in the list, which no list contains
  const organization =
    search.organization &&
    sql`array['organization:' || (select id from organizations where id = ${search.organization} or slug = ${search.organization})]`
  return all([
    sql`p.state = 'published'`,
    words && sql`p.search @@ to_tsquery('simple', ${words})`,
    facets.length > 0 && sql`p.facets @> ${facets}::text[]`,
    organization && sql`p.facets @> ${organization}`,
  ])
}

/** Exactly the title, words of the title, or elsewhere: what comes first among what has all the words. */
const NEARNESS = [2, 1, 0] as const

/**
 * The places of the page after `search.after`, and of one more: organization_id, id and ordinal. Each part of it stops as
 * soon as it has a page, so that a word which half of the catalog has costs no more than a rare one.
 */
export function placesOf(search: SearchPublished, words: string | undefined): RawBuilder<unknown> {
  if (search.sort === 'title') return places(search, words, sql`p.search_title collate "C"`, 'up')
  if (search.sort === 'shortest') return places(search, words, sql`coalesce(p.hours, 100000)`, 'up')
  if (search.sort === 'newest' || !words) return places(search, words, sql`p.published_at`, 'down')

  const title = foldForSearch(search.q ?? '')
  const isTitle = sql`p.search_title collate "C" = ${title}`
  const inTitle = sql`p.title_search @@ to_tsquery('simple', ${words})`
  const nearness = sql`case when ${isTitle} then 2 when ${inTitle} then 1 else 0 end`
  // what the title has, the whole has: its larger vector, which lies outside of the row, is read for the rest alone
  const filters = matching(search, undefined)
  const conditions = {
    2: sql`${filters} and ${isTitle}`,
    1: sql`${filters} and ${inTitle} and not ${isTitle}`,
    0: sql`${matching(search, words)} and not ${inTitle} and not ${isTitle}`,
  }
  const parts = NEARNESS.map((near) => {
    const following =
      search.after &&
      sql`(${sql.lit(near)}, p.published_at, p.id) <
        (select ${nearness}, p.published_at, p.id from published_achievements p where p.id = ${search.after})`
    return sql`(select p.organization_id, p.id, p.published_at, ${sql.lit(near)} as nearness from published_achievements p
      where ${all([conditions[near], following])}
      order by p.published_at desc, p.id desc limit ${search.size + 1})`
  })
  return sql`select organization_id, id,
      row_number() over (order by nearness desc, published_at desc, id desc) as ordinal
    from (${sql.join(parts, sql` union all `)}) near
    order by ordinal limit ${search.size + 1}`
}

function places(
  search: SearchPublished,
  words: string | undefined,
  key: RawBuilder<unknown>,
  direction: 'up' | 'down',
): RawBuilder<unknown> {
  const [than, order] = direction === 'up' ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`]
  const following =
    search.after &&
    sql`(${key}, p.id) ${than} (select ${key}, p.id from published_achievements p where p.id = ${search.after})`
  return sql`select organization_id, id, row_number() over (order by key ${order}, id ${order}) as ordinal
    from (select p.organization_id, p.id, ${key} as key from published_achievements p
      where ${all([matching(search, words), following])}
      order by ${key} ${order}, p.id ${order} limit ${search.size + 1}) cut`
}

const all = (conditions: readonly (RawBuilder<unknown> | false | '' | undefined)[]) =>
  sql.join(
    conditions.filter((condition): condition is RawBuilder<unknown> => Boolean(condition)),
    sql` and `,
  )

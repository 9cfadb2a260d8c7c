import { type RawBuilder, sql } from 'kysely'
import { isJoined, matching, type SearchPublished } from './search-matching.views.ts'

/** What is counted at most: who found more narrows the search, whatever the number is. */
export const COUNTED = 250
/** The planner thinks that walking through entries costs little. It is told that so many times as many are wanted. */
const PLANNED = 8
/** So many are read and put in order; among more than that, orders are walked through. */
const FEW = 1000

const IS_SMALL = sql`(select total from sampled) <= ${sql.lit(COUNTED)}`
/** Is all that has these words in `found`? It is read to its end for that. */
export const IS_ALL_FOUND = sql`${IS_SMALL} and (select count(*) from found) <= ${sql.lit(FEW)}`

/**
 * Relations that a question begins with: `found`, what it finds, which is read no further than somebody asks; and `counts`
 * with one `total`, at most one more than are counted.
 *
 * Where a sample of the catalog has more than are counted, so has the catalog: then its larger index, which merges every
 * place of every word that was begun, is left alone, and `found` is empty.
 */
export function foundBy(search: SearchPublished, words: string | undefined): RawBuilder<unknown> {
  const matches = matching(search, words)
  const limit = sql`limit ${sql.lit(COUNTED + 1)}`
  const sampled = isJoined(search, words)
    ? sql`select count(*)::int as total from (select from sample ${limit}) first`
    : sql`select 0 as total`
  return sql`sample as materialized (
      select from published_achievements p where ${matches} and md5(p.id) < '1' limit ${sql.lit((COUNTED + 1) * PLANNED)}),
    sampled as materialized (${sampled}),
    found as materialized (
      select p.id, p.published_at, p.search_title, p.title_search, p.hours, p.facets
      from published_achievements p where ${matches} and ${IS_SMALL}
      limit ${sql.lit((words ? FEW : COUNTED) + 1)}),
    counts as (
      select case when ${IS_SMALL} then (select count(*)::int from (select from found ${limit}) first)
             else ${sql.lit(COUNTED + 1)} end as total)`
}

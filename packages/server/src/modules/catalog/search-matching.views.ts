import type { CATALOG_SORTS, CatalogFilters } from '@cairn/api'
import { type RawBuilder, sql } from 'kysely'
import type { PageRequest } from '../../kernel/database/paging.ts'

export interface SearchPublished extends PageRequest, CatalogFilters {
  q?: string | undefined
  /** The id or short name of an institution. */
  organization?: string | undefined
  sort: (typeof CATALOG_SORTS)[number]
  /** `YYYY-MM-DD`: what begins is looked for from this day on. */
  today: string
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
    search.startsBefore && isStarting(search.today, search.startsBefore),
  ])
}

/** Does an entry `p` begin on one of these days, the last left out? The year 0, which the database does not know, is over. */
const isStarting = (from: string, before: string) =>
  before <= from
    ? sql`false`
    : sql`exists (select from achievement_starts s where s.organization_id = p.organization_id and s.achievement_id = p.id
        and s.starts_on >= ${from}::date and s.starts_on < ${before}::date)`

/**
 * Does the index join several lists of places for it? One list, of a whole word, is read sooner than any sample of it. What
 * begins stands in another table: a sample of the catalog spares nothing there.
 */
export const isJoined = (search: SearchPublished, words = ''): boolean =>
  /[&|*]/.test(words) || Boolean(search.organization) || FILTERS.some((name) => search[name] !== undefined)

/** All of these conditions; what is not one is left out. */
export const all = (conditions: readonly (RawBuilder<unknown> | false | '' | undefined)[]) =>
  sql.join(
    conditions.filter((condition): condition is RawBuilder<unknown> => Boolean(condition)),
    sql` and `,
  )

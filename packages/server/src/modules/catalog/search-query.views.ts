import { type RawBuilder, sql } from 'kysely'
import { foldForSearch } from '../../kernel/search-words.ts'
import { COUNTED, IS_ALL_FOUND } from './search-count.views.ts'
import { all, matching, type SearchPublished } from './search-matching.views.ts'

/** The ids of the page after `search.after`, and of one more, in their order, from the relations of `foundBy`. */
export function placesOf(search: SearchPublished, words: string | undefined): RawBuilder<unknown> {
  const order = orderOf(search, words)
  const catalog = sql`(select * from published_achievements p where ${matching(search, words)})`
  const isNearest = words !== undefined && search.sort === 'relevance'
  return sql`case when ${words && !isNearest ? IS_ALL_FOUND : sql`total <= ${sql.lit(COUNTED)}`}
    then array(${inOrder(search, sql`found`, order)})
    else array(${isNearest ? nearest(search, words) : inOrder(search, catalog, order)}) end`
}

function inOrder(search: SearchPublished, entries: RawBuilder<unknown>, { keys, direction }: Order) {
  return sql`select p.id from ${entries} p where ${all([sql`true`, following(search, keys, direction)])}
    order by ${sql.join(keys.map((key) => sql`${key} ${direction}`))} limit ${search.size + 1}`
}

/**
 * What is nearest is looked for by itself, and the rest only when it does not fill the page: among what was found, or, when
 * that is too much to be read, by walking through the newest. A word that half of the catalog has costs no more than a rare
 * one.
 */
function nearest(search: SearchPublished, words: string): RawBuilder<unknown> {
  const { isTitle, inTitle, nearness } = nearnessOf(search, words)
  const most = search.size + 1
  const part = (
    name: string,
    near: number,
    entries: RawBuilder<unknown>,
    conditions: readonly RawBuilder<unknown>[],
  ) => {
    const after = following(search, [nearness, ...NEWEST], DOWN, [sql.lit(near), ...NEWEST])
    return sql`${sql.ref(name)} as materialized (
      select ${sql.lit(near)} as nearness, p.published_at, p.id from ${entries} p
      where ${all([...conditions, after])} order by p.published_at desc, p.id desc limit ${most})`
  }
  const isRoomAfter = (...nearer: string[]) =>
    sql`${sql.join(
      nearer.map((name) => sql`(select count(*) from ${sql.table(name)})`),
      sql` + `,
    )} < ${most}`
  // what the title has, the whole has: its larger vector, which lies outside of the row, is read for the rest alone
  const filters = matching(search, undefined)
  const isRest = [isRoomAfter('called', 'titled'), sql`not ${inTitle}`, sql`not ${isTitle}`]
  const catalog = sql`published_achievements`
  // in order before it is looked at: few titles are compared then
  const newest = sql`(select * from found order by published_at desc, id desc offset 0)`
  const parts = [
    part('called', 2, catalog, [filters, isTitle]),
    part('titled', 1, catalog, [filters, inTitle, sql`not ${isTitle}`, isRoomAfter('called')]),
    part('few', 0, newest, [...isRest, IS_ALL_FOUND]),
    part('many', 0, catalog, [matching(search, words), ...isRest, sql`not (${IS_ALL_FOUND})`]),
  ]
  const near = ['called', 'titled', 'few', 'many'].map((name) => sql`select * from ${sql.table(name)}`)
  return sql`with ${sql.join(parts)} select near.id from (${sql.join(near, sql` union all `)}) near
    order by near.nearness desc, near.published_at desc, near.id desc limit ${most}`
}

interface Order {
  /** Of an entry `p`. The last is its id, so that no two have the same place. */
  keys: readonly RawBuilder<unknown>[]
  direction: RawBuilder<unknown>
}

const UP = sql`asc`
const DOWN = sql`desc`
const NEWEST = [sql`p.published_at`, sql`p.id`] as const

function orderOf(search: SearchPublished, words: string | undefined): Order {
  if (search.sort === 'title') return { keys: [sql`p.search_title collate "C"`, sql`p.id`], direction: UP }
  if (search.sort === 'shortest') return { keys: [sql`coalesce(p.hours, 100000)`, sql`p.id`], direction: UP }
  if (search.sort === 'newest' || !words) return { keys: NEWEST, direction: DOWN }
  return { keys: [nearnessOf(search, words).nearness, ...NEWEST], direction: DOWN }
}

/** Exactly the title, words of the title, or elsewhere: what comes first among what has all the words. */
function nearnessOf({ q }: SearchPublished, words: string) {
  const isTitle = sql`p.search_title collate "C" = ${foldForSearch(q ?? '')}`
  const inTitle = sql`p.title_search @@ to_tsquery('simple', ${words})`
  return { isTitle, inTitle, nearness: sql`case when ${isTitle} then 2 when ${inTitle} then 1 else 0 end` }
}

/** Does an entry `p` come after the one that the page before ended with? */
function following(
  { after }: SearchPublished,
  keys: readonly RawBuilder<unknown>[],
  direction: RawBuilder<unknown>,
  own = keys,
): RawBuilder<unknown> | undefined {
  if (!after) return undefined
  return sql`(${sql.join(own)}) ${direction === UP ? sql`>` : sql`<`}
    (select ${sql.join(keys)} from published_achievements p where p.id = ${after})`
}

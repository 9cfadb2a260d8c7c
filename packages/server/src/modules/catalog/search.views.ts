import { sql } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'
import { type Page, page } from '../../kernel/database/paging.ts'
import { toSearchQuery, wordsOf } from '../../kernel/search-words.ts'
import { type CardRow, findCards } from './search-cards.views.ts'
import { COUNTED, foundBy } from './search-count.views.ts'
import { begunWith, widened } from './search-likes.views.ts'
import type { SearchPublished } from './search-matching.views.ts'
import { placesOf } from './search-query.views.ts'

export type { SearchPublished } from './search-matching.views.ts'

/** Fields of study that are offered at most. */
const FIELDS = 200

export interface SearchScreen extends Page<CardRow> {
  total: number
  /** Are there more than `total`? */
  more: boolean
  alike: boolean
  /** The fields of study there are to choose from, whatever was searched for. */
  fields: string[]
  facets?: Record<string, Record<string, number>>
}

interface Answer {
  total: number
  fields: string[]
  facets: Record<string, number> | null
  places: string[]
}

/**
 * The public catalog: what is called so comes first, then what has the words in its title, then what has them elsewhere,
 * in each the newest first. When nothing has all the words, words that are alike are looked for. A page goes on after the
 * place of the last item of the one before, so that nothing is shown twice or skipped while more is published.
 */
export async function searchPublishedRows(db: Db, search: SearchPublished): Promise<SearchScreen> {
  // the planner takes the vectors of words for a part of the row, and so thinks that reading and comparing them costs little
  await sql`select set_config('enable_seqscan', 'off', true), set_config('cpu_operator_cost', '0.05', true),
    set_config('jit', 'off', true)`.execute(db)
  const words = wordsOf(search.q)
  if (words.length === 0) return screenOf(db, await ask(db, search, undefined), search, false)
  const begun = await begunWith(db, words)
  const exact = begun === undefined ? undefined : await ask(db, search, begun)
  if (exact && exact.total > 0) return screenOf(db, exact, search, false)
  const wider = await widened(db, words)
  if (wider) return screenOf(db, await ask(db, search, wider), search, true)
  return screenOf(db, exact ?? (await ask(db, search, toSearchQuery(search.q))), search, false)
}

async function ask(db: Db, search: SearchPublished, words: string | undefined): Promise<Answer> {
  const { rows } = await sql<Answer>`
    with ${foundBy(search, words)}
    select total, (${fieldsOf(search.organization)}) as fields,
           case when total <= ${sql.lit(COUNTED)} then (
             select json_object_agg(facet, number) from (
               select facet, count(*)::int as number from found, unnest(facets) as facet group by facet) each) end as facets,
           ${placesOf(search, words)} as places
    from counts`.execute(db)
  const [answer] = rows
  if (!answer) throw new Error('What is counted has one number')
  return answer
}

/** Each field once, from one to the next in the index: it is never read as a whole. */
function fieldsOf(organization: string | undefined) {
  const where = organization
    ? sql`p.state = 'published' and p.organization_id =
        (select id from organizations where id = ${organization} or slug = ${organization})`
    : sql`p.state = 'published'`
  return sql`with recursive each (field) as (
      select ''
      union all
      select (select p.field from published_achievements p where ${where} and p.field > each.field order by p.field limit 1)
      from each where each.field is not null
    ) select coalesce(json_agg(field), '[]') from (select field from each where field <> '' limit ${FIELDS}) offered`
}

async function screenOf(db: Db, answer: Answer, { size }: SearchPublished, alike: boolean): Promise<SearchScreen> {
  const { total, fields, facets, places } = answer
  const more = total > COUNTED
  return {
    total: Math.min(total, COUNTED),
    more,
    alike,
    fields: fields.sort((left, right) => left.localeCompare(right, 'en')),
    ...(!more && { facets: byFacet(facets ?? {}) }),
    ...page(await findCards(db, places), { size }),
  }
}

/** `{"level:2": 5}` as `{level: {2: 5}}`. Whose it is, is told by a name and not by an id: it is left out. */
function byFacet(numbers: Record<string, number>): Record<string, Record<string, number>> {
  const facets = new Map<string, Map<string, number>>()
  for (const [facet, number] of Object.entries(numbers)) {
    const colon = facet.indexOf(':')
    const name = facet.slice(0, colon)
    if (name === 'organization') continue
    const values = facets.get(name) ?? new Map<string, number>()
    facets.set(name, values.set(facet.slice(colon + 1), number))
  }
  return Object.fromEntries([...facets].map(([name, values]) => [name, Object.fromEntries(values)]))
}

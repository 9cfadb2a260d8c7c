import type { Definition } from '@cairn/api'
import { sql } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'

export interface Candidate {
  id: string
  definition: Definition
  state: string
  organizationId: string
  organizationName: string
}

/** How many are compared word by word; of those that the indexes find, the ones with the most alike titles. */
const COMPARED = 50
/** How many the indexes may find by their words before anything is compared. */
const FOUND = 500
/** Words of a title that are looked for, the longest: in pairs, so that their number counts twice. */
const TITLE_WORDS = 8
/** Words that are taken for one of a title: other endings of it, and slips of the pen. */
const LIKES = 4

/**
 * What may resemble a text: published ones that have two words of its title in theirs, or the words of one of its outcomes
 * or skills. The letters of whole titles are not compared here: in a large catalog each three of them are in thousands,
 * while a word and its likes are in few.
 *
 * @param title folded for search
 * @param words a query in the language of `to_tsquery`: any of its outcomes or skills
 * @param organizationId keeps to one institution
 */
export async function findCandidates(
  db: Db,
  achievementId: string,
  { title, words, organizationId }: { title: string; words: string | undefined; organizationId: string | undefined },
): Promise<Candidate[]> {
  const here = organizationId ? sql`and p.facets @> array['organization:' || ${organizationId}::text]` : sql``
  const { pairs, alone } = await titleQueries(db, title)
  // the planner takes the vectors of words for a part of the row, and so thinks that reading all rows costs little
  await sql`set local enable_seqscan = off`.execute(db)
  const { rows } = await sql<Candidate>`
    with alike as (
      (select p.organization_id, p.id, p.search_title from published_achievements p
        where p.state = 'published' and p.search_title collate "C" = ${title} ${here} limit ${FOUND})
      union
      (select p.organization_id, p.id, p.search_title from published_achievements p
        where p.state = 'published' and p.title_search @@ to_tsquery('simple', ${pairs ?? ''}) ${here} limit ${FOUND})
      union
      (select p.organization_id, p.id, p.search_title from published_achievements p
        where p.state = 'published' and p.title_search @@ to_tsquery('simple', ${alone ?? ''}) ${here} limit ${FOUND})
      union
      (select p.organization_id, p.id, p.search_title from published_achievements p
        where p.state = 'published' and p.search @@ to_tsquery('simple', ${words ?? ''}) ${here} limit ${FOUND})
    ), nearest as (
      select organization_id, id from alike where id <> ${achievementId}
      order by similarity(search_title, ${title}) desc, id limit ${COMPARED}
    )
    select p.id, p.definition, p.state, p.organization_id as "organizationId", o.name as "organizationName"
    from nearest join published_achievements p using (organization_id, id) join organizations o on o.id = p.organization_id`.execute(
    db,
  )
  return rows
}

/**
 * What to look for in titles, in the language of `to_tsquery`: `pairs`, any two words of this one, each with its likes
 * among the words of the catalog; and of a title of one or two words the longer one `alone`. Words of one or two letters
 * tell nothing, where there are others.
 */
async function titleQueries(db: Db, title: string): Promise<{ pairs?: string; alone?: string | undefined }> {
  const given = [...new Set(title.split(' '))].filter(Boolean)
  const telling = given.filter((word) => word.length > 2)
  const longest = (telling.length > 0 ? telling : given)
    .toSorted((left, right) => right.length - left.length)
    .slice(0, TITLE_WORDS)
  if (longest.length === 0) return {}
  const { rows } = await sql<{ likes: string[] }>`
    select array(select w.word from catalog_words w where w.word % g.given
                 order by similarity(w.word, g.given) desc, w.word limit ${LIKES}) as likes
    from unnest(${longest}::text[]) with ordinality as g(given, place) order by place`.execute(db)
  const groups = rows.map(({ likes }, place) => `(${[...new Set([longest[place], ...likes])].join(' | ')})`)
  const pairs = groups.flatMap((one, at) => groups.slice(at + 1).map((other) => `(${one} & ${other})`)).join(' | ')
  return { ...(pairs && { pairs }), ...(groups.length < 3 && { alone: groups[0] }) }
}

/** The newest texts of an institution that are not published yet. */
export async function findUnpublished(db: Db, organizationId: string, achievementId: string): Promise<Candidate[]> {
  const rows = await db
    .selectFrom('achievements')
    .innerJoin('organizations', 'organizations.id', 'achievements.organization_id')
    .select(['achievements.id', 'achievements.definition', 'achievements.state', 'organizations.name'])
    .where('achievements.organization_id', '=', organizationId)
    .where('achievements.version', '=', 0)
    .where('achievements.id', '<>', achievementId)
    .orderBy('achievements.id', 'desc')
    .limit(FOUND)
    .execute()
  return rows.map(({ id, definition, state, name }) => ({
    id,
    definition: definition as Definition,
    state,
    organizationId,
    organizationName: name,
  }))
}

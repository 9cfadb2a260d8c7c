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
const FOUND = 300

/**
 * What may resemble a text: published ones with a similar title (trigrams), or with the words of one of its outcomes or
 * skills; and the unpublished texts of its own institution.
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
  const here = organizationId ? sql`and p.organization_id = ${organizationId}` : sql``
  const { rows } = await sql<Candidate>`
    with alike as (
      (select p.organization_id, p.id, p.search_title from published_achievements p
        where p.state = 'published' and p.search_title % ${title} ${here} limit ${FOUND})
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

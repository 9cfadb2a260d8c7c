import { sql } from 'kysely'
import type { Work } from '../../../kernel/runtime.ts'

/** The address of a micro-credential for search engines: its id, and when its newest version was published. */
export interface SitemapEntry {
  id: string
  changedAt: Date
}

/** The `after` of each sitemap of so many entries, the first one '': nobody has an id before it. */
export async function listSitemapStarts({ db }: Work, size: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from (select id, row_number() over (order by id) as place from published_achievements
                    where state = 'published') placed
    where place % ${sql.lit(size)} = 0 order by id`.execute(db)
  return ['', ...rows.map(({ id }) => id)]
}

/** What is published and in force after an id, by id. */
export async function listSitemapEntries({ db }: Work, after: string, size: number): Promise<SitemapEntry[]> {
  const rows = await db
    .selectFrom('published_achievements')
    .select(['id', 'published_at as changedAt'])
    .where('state', '=', 'published')
    .where('id', '>', after)
    .orderBy('id')
    .limit(size)
    .execute()
  return rows
}

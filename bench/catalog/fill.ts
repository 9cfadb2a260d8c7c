import type { Pool } from 'pg'
import { type Entry, INSTITUTIONS } from './generate.ts'

const BATCH = 2_000
/** As ids of ours look: they sort by number. */
export const idOf = (prefix: string, number: number) => `${prefix}_${String(number).padStart(20, '0')}`

export async function addInstitutions(pool: Pool): Promise<void> {
  await pool.query(
    `insert into organizations (id, slug, name, verification, created_at, changed_at)
     select 'org_' || lpad(n::text, 20, '0'), 'org-' || n, 'Institution ' || n, 'operator', now(), now()
     from generate_series(0, $1 - 1) n`,
    [INSTITUTIONS],
  )
}

/**
 * Adds entries number `from` up to `until`, as the superuser: past the wall between institutions. The words are noted
 * for all of them together, by what the trigger does for each.
 */
export async function addEntries(pool: Pool, from: number, until: number, source: Iterator<Entry>): Promise<void> {
  await pool.query('alter table published_achievements disable trigger published_achievements_words')
  for (let start = from; start < until; start += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, until - start) }, (_, at) => {
      const { organization, ...rest } = source.next().value as Entry
      return { id: idOf('ach', start + at), organization_id: idOf('org', organization), number: start + at, ...rest }
    })
    await pool.query(
      `insert into published_achievements
         (organization_id, id, state, version, definition, published_at, search_title, search_about, search_outcomes)
       select organization_id, id, 'published', 1, definition, timestamptz '2024-01-01Z' + number * interval '1 minute',
              title, about, outcomes
       from json_to_recordset($1::json) as r
         (organization_id text, id text, number int, definition jsonb, title text, about text, outcomes text)`,
      [JSON.stringify(rows)],
    )
  }
  await pool.query('alter table published_achievements enable trigger published_achievements_words')
  await pool.query(
    `insert into catalog_words (word)
     select distinct word from published_achievements, unnest(tsvector_to_array(search)) as word on conflict do nothing`,
  )
  await pool.query('vacuum analyze published_achievements')
  await pool.query('vacuum analyze catalog_words')
}

import type { Definition } from '@cairn/api'
import { sql } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'
import type { AchievementRow } from './catalog.views.ts'

/** What a card says of a definition: the rest of it stays in the database. */
export type CardRow = Omit<AchievementRow, 'definition'> & {
  definition: Pick<Definition, 'title' | 'summary' | 'field' | 'level' | 'workloadHours' | 'credits' | 'participation'>
}

/** The cards of published entries, in the order of these ids. */
export async function findCards(db: Db, ids: readonly string[]): Promise<CardRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<
    Omit<CardRow, 'organization' | 'definition'> & { name: string; slug: string } & CardRow['definition']
  >`
    select p.id, p.version, p.published_at as "updatedAt", o.name, o.slug, said.*
    from unnest(${[...ids]}::text[]) with ordinality as place (id, number)
    join published_achievements p on p.id = place.id
    join organizations o on o.id = p.organization_id
    cross join jsonb_to_record(p.definition) as said
      (title text, summary text, field text, level int, "workloadHours" float, credits jsonb, participation text)
    order by place.number`.execute(db)
  return rows.map(({ id, version, updatedAt, name, slug, ...definition }) => ({
    id,
    version,
    updatedAt,
    state: 'published',
    organization: { name, slug },
    definition,
  }))
}

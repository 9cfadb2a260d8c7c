import { sql } from 'kysely'
import type { Work } from '../../kernel/runtime.ts'

/**
 * An achievement and what counts towards it, by what the texts of its institution say that are in force, or were last: they
 * name its page, whatever version of it; or, without an address, its title, as the catalog is narrowed by it. Ids, for work
 * that has entered the institution and asks for itself.
 *
 * @param whole its title in the text in force, and the address of its page
 */
export async function listWithParts(
  { db, organizationId }: Work,
  whole: { id: string; title: string; address: string },
): Promise<string[]> {
  const page = sql`rtrim(split_part(split_part(part ->> 'url', '#', 1), '?', 1), '/')`
  const parts = await db
    .selectFrom('published_achievements')
    .select('id')
    .where('organization_id', '=', organizationId)
    // whatever counts towards something has this: the longer texts of all others are left unread
    .where(sql<boolean>`facets @> array['stackable:true']`)
    .where(
      sql<boolean>`exists (select from jsonb_array_elements(definition -> 'partOf') part
        where case when part ? 'url' then ${page} = ${whole.address} else part ->> 'name' = ${whole.title} end)`,
    )
    .execute()
  return [whole.id, ...parts.map(({ id }) => id)]
}

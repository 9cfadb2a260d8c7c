import { sql } from 'kysely'
import type { Work } from '../../kernel/runtime.ts'

/**
 * What counts towards an achievement, by what the texts of its institution say that are in force, or were last: they name
 * its page, whatever version of it; or, without an address, its title, as the catalog is narrowed by it. Ids, for work that
 * has entered the institution and asks for itself.
 *
 * @param whole its title in the text in force, and the address of its page
 */
export async function listPartsOf(
  { db, organizationId }: Work,
  whole: { title: string; address: string },
): Promise<string[]> {
  const page = sql`rtrim(split_part(split_part(part ->> 'url', '#', 1), '?', 1), '/')`
  const rows = await db
    .selectFrom('published_achievements')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where(
      sql<boolean>`exists (select from jsonb_array_elements(definition -> 'partOf') part
        where case when part ? 'url' then ${page} = ${whole.address} else part ->> 'name' = ${whole.title} end)`,
    )
    .execute()
  return rows.map(({ id }) => id)
}

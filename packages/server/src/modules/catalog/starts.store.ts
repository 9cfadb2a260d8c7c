import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'

/**
 * For a query of something else: the days on which each of its achievements begins, in order, past ones too.
 *
 * @param owner column of its institution
 * @param id column of its own id
 */
export const startsOf = (owner: string, id: string): RawBuilder<string[]> =>
  sql<string[]>`array(select s.starts_on::text from achievement_starts s
    where s.organization_id = ${sql.ref(owner)} and s.achievement_id = ${sql.ref(id)} order by s.starts_on)`

/** Its achievement is locked. @param starts days, `YYYY-MM-DD`, each once */
export async function replaceStarts(
  db: Db,
  { organizationId, achievementId }: { organizationId: string; achievementId: string },
  starts: readonly string[],
): Promise<void> {
  await db
    .deleteFrom('achievement_starts')
    .where('organization_id', '=', organizationId)
    .where('achievement_id', '=', achievementId)
    .execute()
  if (starts.length === 0) return
  const own = { organization_id: organizationId, achievement_id: achievementId }
  await db
    .insertInto('achievement_starts')
    .values(starts.map((starts_on) => ({ ...own, starts_on })))
    .execute()
}

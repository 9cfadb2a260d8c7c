import type { VersionSummary } from '@cairn/api'
import { sql } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'

/** The published versions of an achievement, newest first, each with the time that it was in force. */
export async function listVersions(db: Db, achievementId: string): Promise<VersionSummary[]> {
  const rows = await db
    .selectFrom('achievement_versions')
    .select([
      'version',
      'change',
      'definition_hash',
      'published_at',
      sql<string>`definition ->> 'title'`.as('title'),
      sql<Date | null>`lead(published_at) over (order by version)`.as('replaced_at'),
    ])
    .where('achievement_id', '=', achievementId)
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    title: row.title,
    change: row.change as VersionSummary['change'],
    hash: row.definition_hash,
    inForceFrom: row.published_at.toISOString(),
    ...(row.replaced_at && { inForceUntil: row.replaced_at.toISOString() }),
  }))
}

import { sql } from 'kysely'
import type { Database } from '../../kernel/database/database.ts'

/** The database's version and its own time, in one round trip. */
export async function askDatabase(database: Database): Promise<{ now: Date; version: string }> {
  const { rows } = await sql<{ now: Date; version: string }>`
    select clock_timestamp() as now, current_setting('server_version') as version`.execute(database)
  return rows[0]!
}

/** The names of the migrations that were run here. */
export async function listMigrations(database: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from migrations order by name`.execute(database)
  return rows.map(({ name }) => name)
}

/** The version of the job queue's tables: whoever can read it can write jobs. */
export async function askJobQueue(database: Database): Promise<number> {
  const { rows } = await sql<{ version: number }>`select version from pgboss.version`.execute(database)
  return rows[0]!.version
}

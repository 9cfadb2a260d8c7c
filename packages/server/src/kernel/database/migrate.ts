import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type { Pool, PoolClient } from 'pg'
import { StartupError } from '../startup-error.ts'

const FOLDER = new URL('../../../migrations/', import.meta.url)

/** Any number that nobody else locks with: two starters take turns. */
const LOCK = 7_226_410_519n

export interface Migration {
  name: string
  sql: string
  sha256: string
}

/** All migrations, oldest first: plain SQL files, in the order of their numbers. */
export async function readMigrations(folder: URL = FOLDER): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, folder), 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/**
 * Brings the database up to date, each migration in a transaction of its own; one that is up to date is left alone.
 * Migrations that we do not know are those of a newer Cairn, and fit (they only ever add).
 *
 * @param pool as the owner of the database
 * @returns the names of those that were run now
 * @throws StartupError when a migration was edited after it had run here, or does not run
 */
export async function migrate(pool: Pool, migrations?: readonly Migration[]): Promise<string[]> {
  const all = migrations ?? (await readMigrations())
  const client = await pool.connect()
  try {
    const done = await readDone(client)
    refuseEdited(all, done)
    const run: string[] = []
    for (const migration of all)
      if (!done.has(migration.name) && (await apply(client, migration))) run.push(migration.name)
    return run
  } finally {
    client.release()
  }
}

/** Name → sha256 of what was run here. */
async function readDone(client: PoolClient): Promise<Map<string, string>> {
  const { rows: found } = await client.query<{ found: boolean }>(
    `select to_regclass('migrations') is not null as found`,
  )
  if (!found[0]?.found) return new Map()
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from migrations')
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]))
}

function refuseEdited(all: readonly Migration[], done: ReadonlyMap<string, string>): void {
  for (const { name, sha256 } of all) {
    const ran = done.get(name)
    if (ran !== undefined && ran !== sha256)
      throw new StartupError(
        `The migration ${name} was changed after it had run on this database: undo the change and write a new migration.`,
      )
  }
}

/** False when another starter ran it while we waited for our turn. */
async function apply(client: PoolClient, { name, sql, sha256 }: Migration): Promise<boolean> {
  await client.query('begin')
  try {
    // held by the transaction, so it also works through a pooler that shares connections
    await client.query('select pg_advisory_xact_lock($1)', [LOCK.toString()])
    await client.query(
      'create table if not exists migrations (name text primary key, sha256 text not null, run_at timestamptz not null default now())',
    )
    const { rowCount } = await client.query('select from migrations where name = $1', [name])
    if (rowCount === 0) {
      await client.query(sql)
      await client.query('insert into migrations (name, sha256) values ($1, $2)', [name, sha256])
    }
    await client.query('commit')
    return rowCount === 0
  } catch (error) {
    await client.query('rollback')
    throw new StartupError(
      `The migration ${name} does not run: ${error instanceof Error ? error.message : String(error)}. The database is as before it.`,
      { cause: error },
    )
  }
}

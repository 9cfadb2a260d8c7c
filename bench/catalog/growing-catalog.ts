import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type Database, openDatabase } from '../../packages/server/src/kernel/database/database.ts'
import { startEmbeddedPostgres } from '../../packages/server/src/kernel/database/embedded/index.ts'
import { migrate } from '../../packages/server/src/kernel/database/migrate.ts'
import { addEntries, addInstitutions } from './fill.ts'
import { createWords, entries } from './generate.ts'

/** A made-up catalog that has grown to `size` entries. */
export interface GrownCatalog {
  size: number
  /** As the server has it: behind the wall between institutions, on one connection. */
  database: Database
  /** The superuser's. */
  admin: pg.Pool
  /** For a server of ours that is to run on it (`DATABASE_URL`). */
  url: string
  /** The words of the catalog, the most frequent first. */
  words: readonly string[]
}

/** Sizes at which is measured, the smaller first: `CAIRN_BENCH_SIZES`. */
export const SIZES = (process.env.CAIRN_BENCH_SIZES ?? '10000,100000').split(',').map(Number)

/** How often something is done: `most` times, or the share of it that `CAIRN_BENCH_SHARE` asks for. */
export function roundsOf(most: number): number {
  return Math.max(10, Math.round(most * Number(process.env.CAIRN_BENCH_SHARE ?? 1)))
}

/** Lets a catalog grow in a database of its own that is thrown away, and measures at each size. */
export async function growCatalog(seed: number, measure: (catalog: GrownCatalog) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'cairn-bench-'))
  await chmod(folder, 0o755)
  const quiet = { info() {}, warn: console.warn }
  const server = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), log: quiet, syncFirst: false })
  const owner = new pg.Pool(server.ownerConfig)
  const admin = new pg.Pool({ ...server.adminConfig, database: server.ownerConfig.database })
  const app = new pg.Pool({ ...server.appConfig, max: 1 })
  const { host, database: name } = server.ownerConfig
  const url = `postgres://postgres@localhost/${name}?host=${encodeURIComponent(host!)}`
  try {
    await migrate(owner)
    const database = openDatabase(app)
    const words = createWords(seed)
    const source = entries(seed, words)
    await addInstitutions(admin)
    let filled = 0
    for (const size of SIZES) {
      await addEntries(admin, filled, size, source)
      filled = size
      await measure({ size, database, admin, words, url })
    }
  } finally {
    const pools = [owner, admin, app]
    // a pool's end is told before its connections have closed, and the server that stops may close them first
    for (const pool of pools) pool.on('error', () => {})
    await Promise.all(pools.map((pool) => pool.end()))
    await server.stop()
    await rm(folder, { recursive: true })
  }
}

/** How long a task takes, in milliseconds. */
export async function timed(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await task()
  return performance.now() - start
}

/** The value that a share of them does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  return values.toSorted((left, right) => left - right)[Math.min(values.length - 1, Math.floor(values.length * share))]!
}

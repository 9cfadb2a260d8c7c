/**
 * What resembles a new text, among 10,000 and 100,000 made-up entries of the catalog: `npm run bench -- governance`. At
 * most 300 ms. Times are those of the whole comparison, in turns with a plain full-text query, in milliseconds.
 * `CAIRN_BENCH_SHARE` (1) makes it shorter, `CAIRN_BENCH_SIZES` (10000,100000) smaller.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { openDatabase } from '../../packages/server/src/kernel/database/database.ts'
import { startEmbeddedPostgres } from '../../packages/server/src/kernel/database/embedded/index.ts'
import { migrate } from '../../packages/server/src/kernel/database/migrate.ts'
import { foldForSearch } from '../../packages/server/src/kernel/search-words.ts'
import { compareTexts } from '../../packages/server/src/modules/governance/find-overlaps.ts'
import { addEntries, addInstitutions } from '../catalog/fill.ts'
import { createWords, entries } from '../catalog/generate.ts'

const SEED = 20_261
const rounds = Math.max(10, Math.round(100 * Number(process.env.CAIRN_BENCH_SHARE ?? 1)))
const sizes = (process.env.CAIRN_BENCH_SIZES ?? '10000,100000').split(',').map(Number)

const folder = await mkdtemp(join(tmpdir(), 'cairn-bench-'))
await chmod(folder, 0o755)
const quiet = { info() {}, warn: console.warn }
const server = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), log: quiet, syncFirst: false })
const owner = new pg.Pool(server.ownerConfig)
const admin = new pg.Pool({ ...server.adminConfig, database: server.ownerConfig.database })
const app = new pg.Pool({ ...server.appConfig, max: 1 })
try {
  await migrate(owner)
  const database = openDatabase(app)
  const words = createWords(SEED)
  const source = entries(SEED, words)
  await addInstitutions(admin)
  let filled = 0
  for (const size of sizes) {
    await addEntries(admin, filled, size, source)
    filled = size
    const { rows: texts } = await admin.query<{ id: string; definition: never }>(
      'select id, definition from published_achievements order by md5(id) limit $1',
      [rounds],
    )
    const [ours, plain]: [number[], number[]] = [[], []]
    let found = 0
    for (const { id, definition } of texts)
      await database.transaction().execute(async (db) => {
        const title = foldForSearch((definition as { title: string }).title)
          .split(' ')
          .slice(0, 3)
          .join(' & ')
        plain.push(
          await timed(() =>
            sql`select id from published_achievements where state = 'published' and search @@ to_tsquery('simple', ${title}) limit 20`.execute(
              db,
            ),
          ),
        )
        ours.push(await timed(async () => (found += (await compareTexts(db, id, definition, undefined)).length)))
      })
    console.log(
      `${size.toLocaleString('en')} entries: p50 ${at(ours, 0.5)} ms, p95 ${at(ours, 0.95)} ms, max ${at(ours, 1)} ms; plain p50 ${at(plain, 0.5)} ms; ${(found / rounds).toFixed(1)} found for each`,
    )
  }
} finally {
  await Promise.all([owner.end(), admin.end(), app.end()])
  await server.stop()
  await rm(folder, { recursive: true })
}

async function timed(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await task()
  return performance.now() - start
}

function at(values: readonly number[], share: number): string {
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.min(values.length - 1, Math.floor(values.length * share))]!.toFixed(1)
}

/**
 * What resembles a new text, among 10,000 and 100,000 made-up entries of the catalog: `npm run bench -- governance`. At
 * most 300 ms. Times are those of the whole comparison, in turns with a plain full-text query, in milliseconds.
 * `CAIRN_BENCH_SHARE` (1) makes it shorter, `CAIRN_BENCH_SIZES` (10000,100000) smaller.
 */
import { sql } from 'kysely'
import { foldForSearch } from '../../packages/server/src/kernel/search-words.ts'
import { compareTexts } from '../../packages/server/src/modules/governance/find-overlaps.ts'
import { growCatalog, quantile, roundsOf, timed } from '../catalog/growing-catalog.ts'

const SEED = 20_261
const rounds = roundsOf(100)

await growCatalog(SEED, async ({ size, database, admin }) => {
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
})

function at(values: readonly number[], share: number): string {
  return quantile(values, share).toFixed(1)
}

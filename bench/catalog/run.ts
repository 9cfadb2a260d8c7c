/**
 * The search of the public catalog among 10,000 and 100,000 made-up entries: `npm run bench -- catalog`.
 *
 * Each kind of question is asked in turns with a plain full-text query for the same words: what counts are the ratios to
 * it in the same run, and how much more a question costs in the larger catalog. Times are those of the database and the
 * way to it over a socket, in milliseconds. `CAIRN_BENCH_SHARE` (1) makes it shorter, `CAIRN_BENCH_SIZES` (10000,100000)
 * smaller.
 */
import { searchPublishedRows } from '../../packages/server/src/modules/catalog/search.views.ts'
import { type GrownCatalog, growCatalog, quantile, roundsOf, timed } from './growing-catalog.ts'
import { askPlainly, questions } from './questions.ts'

const SEED = 20_260
const rounds = roundsOf(200)

const measured: Map<string, Times>[] = []
await growCatalog(SEED, async (catalog) => void measured.push(await measure(catalog)))
compare(measured)

async function measure({ size, database, words }: GrownCatalog): Promise<Map<string, Times>> {
  console.log(`\nCatalog of ${size.toLocaleString('en')} entries, ${rounds} questions of each kind (ms)`)
  const results = new Map<string, Times>()
  for (const [name, make] of Object.entries(questions(SEED, words))) {
    const [ours, plain]: [number[], number[]] = [[], []]
    for (let round = -5; round < rounds; round++) {
      const question = make()
      const times = await database.transaction().execute(async (db) => ({
        plain: await timed(() => askPlainly(db, question)),
        ours: await timed(() => searchPublishedRows(db, question.search)),
      }))
      if (round < 0) continue
      ours.push(times.ours)
      plain.push(times.plain)
    }
    const result = { p50: quantile(ours, 0.5), p99: quantile(ours, 0.99), plain: quantile(plain, 0.5) }
    results.set(name, result)
    console.log(
      `  ${name.padEnd(22)} p50 ${number(result.p50)}  p99 ${number(result.p99)}  plain p50 ${number(result.plain)}  ${number(result.p50 / result.plain)} × plain`,
    )
  }
  return results
}

interface Times {
  p50: number
  p99: number
  plain: number
}

function compare([small, large]: Map<string, Times>[]): void {
  if (!small || !large) return
  console.log('\nThe larger catalog against the smaller (at most 4)')
  for (const [name, { p50 }] of large) console.log(`  ${name.padEnd(22)} ${number(p50 / small.get(name)!.p50)} ×`)
}

function number(value: number): string {
  return value.toFixed(2).padStart(7)
}

/**
 * The search of the public catalog among 10,000 and 100,000 made-up entries: `npm run bench -- catalog`.
 *
 * Each kind of question is asked in turns with a plain full-text query for the same words: what counts are the ratios to
 * it in the same run, and how much more a question costs in the larger catalog. Times are those of the database and the
 * way to it over a socket, in milliseconds. `CAIRN_BENCH_SHARE` (1) makes it shorter, `CAIRN_BENCH_SIZES` (10000,100000)
 * smaller; `--gate` ends with 1 when a gate was missed.
 */
import type { Db } from '../../packages/server/src/kernel/database/database.ts'
import { searchPublishedRows } from '../../packages/server/src/modules/catalog/search.views.ts'
import { type GateResult, printGates, toResult } from '../engine/report.ts'
import { type GrownCatalog, growCatalog, quantile, roundsOf, timed } from './growing-catalog.ts'
import { askPlainly, questions } from './questions.ts'

const SEED = 20_260
const rounds = roundsOf(200)
/** What is typed, and so compared with the plain query for the same words. */
const TYPED = ['one word', 'two words', 'a word begun', 'the commonest word', 'word and filters', 'by title']

const measured: Map<string, Times>[] = []
await growCatalog(SEED, async (catalog) => void measured.push(await measure(catalog)))
const results = gatesOf(measured)
printGates(results)
const missed = results.filter(({ verdict }) => verdict !== 'PASS')
console.log(`\n${results.length} gates, ${missed.length} missed`)
if (process.argv.includes('--gate') && missed.length > 0) process.exitCode = 1

async function measure({ size, database, words }: GrownCatalog): Promise<Map<string, Times>> {
  console.log(`\nCatalog of ${size.toLocaleString('en')} entries, ${rounds} questions of each kind (ms)`)
  const results = new Map<string, Times>()
  for (const [name, make] of Object.entries(questions(SEED, words))) {
    const times = { ours: [] as number[], plain: [] as number[] }
    for (let round = -5; round < rounds; round++) {
      const question = make()
      const asks = {
        ours: (db: Db) => searchPublishedRows(db, question.search),
        plain: (db: Db) => askPlainly(db, question),
      }
      // in turns who is first: the second finds what the first has read in memory
      for (const name of round % 2 === 0 ? (['ours', 'plain'] as const) : (['plain', 'ours'] as const)) {
        const time = await database.transaction().execute((db) => timed(() => asks[name](db)))
        if (round >= 0) times[name].push(time)
      }
    }
    const result = timesOf(times.ours, times.plain)
    results.set(name, result)
    console.log(
      `  ${name.padEnd(22)} p50 ${number(result.p50)}  p99 ${number(result.p99)}  plain p50 ${number(result.plain50)}  p99 ${number(result.plain99)}`,
    )
  }
  return results
}

interface Times {
  p50: number
  p99: number
  plain50: number
  plain99: number
}

function timesOf(ours: readonly number[], plain: readonly number[]): Times {
  const [p50, p99] = [quantile(ours, 0.5), quantile(ours, 0.99)]
  return { p50, p99, plain50: quantile(plain, 0.5), plain99: quantile(plain, 0.99) }
}

/**
 * The goals are 2 ms at the median and 30 ms for one in a hundred, and 10 ms for what is misspelt, where the plain query
 * takes 0.76 and 22.7: so many times as long may ours take here. A catalog ten times as large costs at most four times.
 */
function gatesOf([small, large]: Map<string, Times>[]): GateResult[] {
  const gate = (path: string, value: number, most: number, of: string) =>
    toResult(path, `${number(value).trim()} × ${of}`, `≤ ${most}`, value <= most, false)
  const ofLargest = [...(large ?? small ?? [])].flatMap(([name, { p50, p99, plain50, plain99 }]) => {
    if (name === 'misspelt') return [gate(`${name}, p50`, p50 / plain50, 13, 'plain p50')]
    if (!TYPED.includes(name)) return []
    return [
      gate(`${name}, p50`, p50 / plain50, 2.6, 'plain p50'),
      gate(`${name}, p99`, p99 / plain99, 1.3, 'plain p99'),
    ]
  })
  const ofGrowth = [...(large ?? [])].map(([name, { p50 }]) =>
    gate(`${name}, larger catalog`, p50 / small!.get(name)!.p50, 4, 'the smaller'),
  )
  return [...ofLargest, ...ofGrowth]
}

function number(value: number): string {
  return value.toFixed(2).padStart(7)
}

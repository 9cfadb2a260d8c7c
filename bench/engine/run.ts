/**
 * How near the credential engine is to the speed of the signature itself: `npm run bench engine`.
 *
 * Every gate is a ratio of two candidates that were timed in turns in this run, by CPU time. `CAIRN_BENCH_ROUNDS` (7) and
 * `CAIRN_BENCH_SHARE` (1, of the length of a slice) make it shorter. On a noisy machine a missed gate is tried again, up
 * to `CAIRN_BENCH_ATTEMPTS` (3) times, and then said to be noisy. `--gate` ends with 1 when a gate was missed; `--growth` measures growth to a
 * million; further words name the groups to run.
 */
import { checkFirst } from './check-first.ts'
import type { Group } from './group.ts'
import { baking } from './groups/baking.ts'
import { issuing } from './groups/issuing.ts'
import { jwt } from './groups/jwt.ts'
import { records } from './groups/records.ts'
import { statusLists } from './groups/status-list.ts'
import { verifyingAll, verifyingProofs } from './groups/verifying.ts'
import { growth } from './growth.ts'
import { interleave } from './interleave.ts'
import { type GateResult, judge, printGates, printTimings } from './report.ts'
import { workers } from './workers.ts'

const rounds = Number(process.env.CAIRN_BENCH_ROUNDS ?? 7)
const share = Number(process.env.CAIRN_BENCH_SHARE ?? 1)
const attempts = Number(process.env.CAIRN_BENCH_ATTEMPTS ?? 3)
const isLong = process.argv.includes('--growth')
const isGate = process.argv.includes('--gate')
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))

async function run(group: Group): Promise<GateResult[]> {
  for (let attempt = 1; ; attempt++) {
    const timings = await interleave(group.candidates, { rounds, sliceMs: group.sliceMs * share })
    const results = judge(timings, group.gates, group.reference)
    if (attempt < attempts && results.some(({ verdict }) => verdict === 'NOISY')) continue
    printTimings(group.title, timings, group.reference)
    return results
  }
}

const parts: Record<string, () => Promise<GateResult[]>> = {
  issuing: async () => run(issuing()),
  workers: () => workers(rounds, share),
  verifying: async () => [...(await run(verifyingProofs())), ...(await run(await verifyingAll()))],
  jwt: async () => run(jwt()),
  records: async () => run(records()),
  'status-list': async () => run(await statusLists()),
  baking: async () => run(baking()),
  growth: async () => growth(isLong),
}

const unknown = wanted.find((name) => !Object.hasOwn(parts, name))
if (unknown !== undefined) {
  console.error(`There is no group ${unknown}, but ${Object.keys(parts).join(', ')}.`)
  process.exit(64)
}
await checkFirst()
const results: GateResult[] = []
for (const [name, part] of Object.entries(parts)) {
  if (wanted.length === 0 || wanted.includes(name)) results.push(...(await part()))
}
printGates(results)
const missed = results.filter(({ verdict }) => verdict === 'MISS')
console.log(`\n${results.length} gates, ${missed.length} missed`)
if (isGate && missed.length > 0) process.exitCode = 1

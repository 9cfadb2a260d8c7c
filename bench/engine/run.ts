/**
 * How near the credential engine is to the speed of the signature itself: `npm run bench engine`.
 *
 * Every gate is a ratio of two candidates that were timed in turns in this run, by CPU time. `CAIRN_BENCH_ROUNDS` (7) and
 * `CAIRN_BENCH_SHARE` (1, of the length of a slice) make it shorter. On a noisy machine a missed gate is tried again, up
 * to `CAIRN_BENCH_ATTEMPTS` (3) times, and then said to be noisy. `--gate` ends with 1 when a gate was missed; `--growth` measures growth to a
 * million; further words name the groups to run.
 *
 * Each group has a process of its own: what one leaves on the heap would have to be walked through by every collection of
 * the next, and what the compiler learned of one would be wrong for the other.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { checkFirst } from './check-first.ts'
import { type GateResult, printGates } from './report.ts'

const names = ['issuing', 'workers', 'verifying', 'verifying-all', 'jwt', 'records', 'status-list', 'baking', 'growth']
const isGate = process.argv.includes('--gate')
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))

async function runAlone(name: string): Promise<GateResult[]> {
  const options = process.argv.slice(2).filter((word) => word.startsWith('--'))
  const child = fork(fileURLToPath(new URL('./run-group.ts', import.meta.url)), [name, ...options])
  const told: GateResult[] = []
  child.on('message', (results) => told.push(...(results as GateResult[])))
  const [status] = await once(child, 'close')
  if (status !== 0) throw new Error(`The group ${name} ended with ${status}`)
  return told
}

const unknown = wanted.find((name) => !names.includes(name))
if (unknown !== undefined) {
  console.error(`There is no group ${unknown}, but ${names.join(', ')}.`)
  process.exit(64)
}
await checkFirst()
const results: GateResult[] = []
for (const name of names) {
  if (wanted.length === 0 || wanted.includes(name)) results.push(...(await runAlone(name)))
}
printGates(results)
const missed = results.filter(({ verdict }) => verdict === 'MISS')
console.log(`\n${results.length} gates, ${missed.length} missed`)
if (isGate && missed.length > 0) process.exitCode = 1

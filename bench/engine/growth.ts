import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type GateResult, number, toResult } from './report.ts'

/** What a run of so many credentials in a process of its own came to. */
interface Run {
  readonly count: number
  /** microseconds of CPU time for one, after the first ones */
  readonly each: number
  /** megabytes of memory at most */
  readonly memory: number
}

function run(count: number): Run {
  const script = fileURLToPath(new URL('./growth-run.ts', import.meta.url))
  const { stdout, status } = spawnSync(process.execPath, [script, String(count)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) throw new Error(`Issuing ${count} ended with ${status}`)
  return JSON.parse(stdout) as Run
}

/**
 * Does a credential cost more when many were issued before it? One process for each count; what counts is the ratio of
 * CPU times, and how much more memory the long one needs.
 *
 * @param isLong 1,000,000 instead of 100,000
 */
export function growth(isLong: boolean): GateResult[] {
  const most = isLong ? 1_000_000 : 100_000
  console.log(`\nGrowth: batch issue of 10,000 and of ${most.toLocaleString('en')}, each in a process of its own`)
  if (!isLong) console.log('  the short form; `npm run bench -- --growth` goes to 1,000,000')
  const ratios: number[] = []
  let memory = 0
  for (let round = 0; round < 3; round++) {
    const [few, many] = [run(10_000), run(most)]
    ratios.push(many.each / few.each)
    memory = many.memory - few.memory
    for (const { count, each, memory: used } of [few, many]) {
      console.log(`  ${count.toLocaleString('en').padStart(9)}  ${number(each)} µs each, ${number(used)} MB at most`)
    }
    if (many.each / few.each <= 1.1) break
  }
  const best = Math.min(...ratios)
  const path = `growth to ${most.toLocaleString('en')}`
  return [
    toResult(path, `${number(best)} × the time of 10,000`, '≤ 1.1', best <= 1.1, false),
    toResult(path, `${number(memory)} MB more`, '≤ 250', memory <= 250, false),
  ]
}

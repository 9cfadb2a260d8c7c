import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { createSigningPool, type SigningPool } from '../../packages/credentials/src/node/index.ts'
import { fillings, kind } from './batch.ts'
import { median, mostInterruptions } from './interleave.ts'
import { type GateResult, number, toResult } from './report.ts'

/** What one stretch of work came to. */
interface Stretch {
  /** on the clock */
  readonly perSecond: number
  /** CPU seconds for one, in all threads · in all but the main one */
  readonly cpu: number
  readonly cpuOfWorkers: number
  /** how often the system gave the processor to somebody else, per second of CPU time */
  readonly interruptions: number
}

/** Facts without end, as a database has them. */
const texts = fillings.map((one) => JSON.stringify(one))
function* endless() {
  for (;;) yield* texts
}

/** @param sliceMs CPU time of each worker, about */
async function issueFor(pool: SigningPool, threads: number, sliceMs: number): Promise<Stretch> {
  const mark = () => ({
    all: process.cpuUsage(),
    main: process.threadCpuUsage(),
    clock: performance.now(),
    interruptions: process.resourceUsage().involuntaryContextSwitches,
  })
  let issued = -1
  let before = mark()
  for await (const { count, refusals } of pool.issueMany(kind, endless())) {
    if (refusals.length > 0) throw new Error('Not all of a chunk was signed')
    // with the first chunk the threads have their template
    if (issued < 0) before = mark()
    issued = issued < 0 ? 0 : issued + count
    const { user, system } = process.cpuUsage(before.all)
    if (issued > 0 && user + system > sliceMs * threads * 1_000) break
  }
  const [all, main] = [process.cpuUsage(before.all), process.threadCpuUsage(before.main)]
  const cpu = (all.user + all.system) / 1e6 / issued
  const cpuOfMain = (main.user + main.system) / 1e6 / issued
  const perSecond = issued / ((performance.now() - before.clock) / 1_000)
  const interruptions = process.resourceUsage().involuntaryContextSwitches - before.interruptions
  return { perSecond, cpu, cpuOfWorkers: cpu - cpuOfMain, interruptions: interruptions / (cpu * issued) }
}

async function signRaw(threads: readonly Worker[], sliceMs: number): Promise<Stretch> {
  const all = await Promise.all(
    threads.map(async (thread) => {
      thread.postMessage(sliceMs)
      const [stretch] = (await once(thread, 'message')) as [{ perSecond: number; cpu: number }]
      return stretch
    }),
  )
  const perSecond = all.reduce((sum, one) => sum + one.perSecond, 0)
  const cpu = all.reduce((sum, one) => sum + one.cpu, 0) / all.length
  return { perSecond, cpu, cpuOfWorkers: cpu, interruptions: 0 }
}

/**
 * Signing in one and in two worker threads, against threads that do nothing but sign. The clock decides where the machine
 * has two processors free for us, which the bare signatures tell; where it has not, CPU time says what it would be.
 */
export async function workers(rounds: number, share: number): Promise<GateResult[]> {
  const threads = [1, 2].map(() => new Worker(new URL('./raw-thread.ts', import.meta.url)))
  const pools = [1, 2].map((count) => createSigningPool({ threads: count }))
  const rows: { raw: Stretch[]; rawTwo: Stretch[]; one: Stretch[]; two: Stretch[] } = {
    raw: [],
    rawTwo: [],
    one: [],
    two: [],
  }
  await signRaw(threads, 200 * share)
  for (const [index, pool] of pools.entries()) await issueFor(pool, index + 1, 1_500 * share)
  for (let round = 0; round < rounds; round++) {
    rows.raw.push(await signRaw(threads.slice(0, 1), 300 * share))
    rows.one.push(await issueFor(pools[0]!, 1, 800 * share))
    rows.rawTwo.push(await signRaw(threads, 300 * share))
    rows.two.push(await issueFor(pools[1]!, 2, 800 * share))
  }
  await Promise.all([...threads.map((thread) => thread.terminate()), ...pools.map((pool) => pool.close())])
  return judgeWorkers(rows)
}

function judgeWorkers({ raw, rawTwo, one, two }: Record<'raw' | 'rawTwo' | 'one' | 'two', Stretch[]>): GateResult[] {
  const perRound = (value: (round: number) => number) => median(raw.map((_, round) => value(round)))
  const free = perRound((round) => rawTwo[round]!.perSecond / raw[round]!.perSecond)
  const taken = perRound((round) => two[round]!.interruptions)
  // more threads are at work than there are processors, so some interruptions are our own
  const isFree = free >= 1.8 && taken <= 4 * mostInterruptions
  console.log('\nBatch issue in worker threads, on the clock')
  const names = { 'raw sign, one thread': raw, 'raw sign, two threads': rawTwo, 'one worker': one, 'two workers': two }
  for (const [name, stretches] of Object.entries(names)) {
    const rate = median(stretches.map(({ perSecond }) => perSecond))
    console.log(`  ${name.padEnd(52)}${number(rate).padStart(9)}/s`)
  }
  if (!isFree) {
    console.log(`  not quiet: two threads sign ${number(free)} × as often as one, and others took the processors`)
    console.log(`  ${number(taken)} times a second, so CPU time has to tell`)
  }
  const againstRaw = isFree
    ? perRound((round) => two[round]!.perSecond / raw[round]!.perSecond)
    : perRound((round) => (2 * raw[round]!.cpu) / two[round]!.cpu)
  const againstOne = isFree
    ? perRound((round) => two[round]!.perSecond / one[round]!.perSecond)
    : perRound((round) => (2 * one[round]!.cpuOfWorkers) / two[round]!.cpu)
  const how = isFree ? '' : ' (by CPU)'
  return [
    toResult(
      'two workers',
      `${number(againstRaw)} × raw sign, one thread${how}`,
      '≥ 0.85',
      againstRaw >= 0.85,
      !isFree,
      '1',
    ),
    toResult('two workers', `${number(againstOne)} × one worker${how}`, '≥ 1.7', againstOne >= 1.7, !isFree),
  ]
}

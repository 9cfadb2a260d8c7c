import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** One thing to be timed: does its work once, or tells how often it did. */
export type Candidate = () => unknown

export interface Timing {
  readonly name: string
  /** operations per second on the clock, median of the rounds */
  readonly perSecond: number
  /** operations per second of CPU time, in each round */
  readonly perCpuSecond: readonly number[]
  /** how often the system gave the processor to somebody else, per second of CPU time */
  readonly interruptions: number
}

export interface InterleaveOptions {
  readonly rounds: number
  /** milliseconds of CPU time */
  readonly sliceMs: number
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/**
 * Times candidates in turns: each has a slice of every round, and the order changes from round to round, so that what
 * happens to the machine happens to all of them. CPU time counts, because other processes take the clock's.
 */
export async function interleave(
  candidates: Readonly<Record<string, Candidate>>,
  { rounds, sliceMs }: InterleaveOptions,
): Promise<Timing[]> {
  const names = Object.keys(candidates)
  const slices = new Map(names.map((name) => [name, [] as Slice[]]))
  // two rounds before the first that counts: the compiler has its say
  for (let round = -2; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + Math.max(round, 0)) % names.length]!
      const slice = await timeSlice(candidates[name]!, sliceMs)
      if (round >= 0) slices.get(name)!.push(slice)
    }
  }
  return [...slices].map(([name, all]) => ({
    name,
    perSecond: median(all.map(({ wall }) => wall)),
    perCpuSecond: all.map(({ cpu }) => cpu),
    interruptions: median(all.map(({ interruptions }) => interruptions)),
  }))
}

interface Slice {
  readonly wall: number
  readonly cpu: number
  readonly interruptions: number
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as (how: { type: 'minor' }) => void
const collectGarbage = () => collect({ type: 'minor' })

/**
 * A slice is measured in CPU time as well: on a busy machine it lasts longer, and the same work is done in it. What the
 * one before left behind is collected first, and not at the cost of this one. Only what is young is: a collection of
 * everything would take the shapes of objects with it on which the compiler has built, as no server does at every turn.
 * A fifth of the slice goes by before it counts.
 */
async function timeSlice(candidate: Candidate, sliceMs: number): Promise<Slice> {
  collectGarbage()
  await runFor(candidate, sliceMs / 5)
  const { involuntaryContextSwitches } = process.resourceUsage()
  const start = performance.now()
  const { operations, seconds } = await runFor(candidate, sliceMs)
  return {
    wall: operations / ((performance.now() - start) / 1_000),
    cpu: operations / seconds,
    interruptions: (process.resourceUsage().involuntaryContextSwitches - involuntaryContextSwitches) / seconds,
  }
}

async function runFor(candidate: Candidate, sliceMs: number): Promise<{ operations: number; seconds: number }> {
  const before = process.cpuUsage()
  let operations = 0
  let used = 0
  do {
    // asking for the time costs something beside what is quick, and nothing beside what is slow
    const burst = operations > 0 && used < operations * 1_000 ? 4 : 1
    for (let index = 0; index < burst; index++) {
      const result = candidate()
      const done = result instanceof Promise ? await result : result
      operations += typeof done === 'number' ? done : 1
    }
    const { user, system } = process.cpuUsage(before)
    used = user + system
  } while (used < sliceMs * 1_000)
  return { operations, seconds: used / 1e6 }
}

/** How often the first does its work while the second does it once: median of the rounds, by CPU time. */
export function ratio(timings: readonly Timing[], name: string, against: string): number {
  const [left, right] = [name, against].map((one) => timings.find((timing) => timing.name === one)!.perCpuSecond)
  return median(left!.map((value, round) => value / right![round]!))
}

/** Milliseconds of CPU time for one: median of the rounds. */
export function cpuMilliseconds(timings: readonly Timing[], name: string): number {
  return 1_000 / median(timings.find((timing) => timing.name === name)!.perCpuSecond)
}

/**
 * Did the same work take very different times, or did others use the processor all the while? Then ratios are not to be
 * trusted: whatever has more memory to work on than the bare signature suffers more from neighbors.
 */
export function isNoisy(timings: readonly Timing[], reference: string): boolean {
  const { perCpuSecond } = timings.find((timing) => timing.name === reference)!
  const isUneven = Math.max(...perCpuSecond) / Math.min(...perCpuSecond) > 1.3
  return isUneven || median(timings.map(({ interruptions }) => interruptions)) > mostInterruptions
}

/** Per second of CPU time. A quiet machine has a few. */
export const mostInterruptions = 60

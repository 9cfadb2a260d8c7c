/** One thing to be timed: does its work once, or tells how often it did. */
export type Candidate = () => unknown

export interface Timing {
  readonly name: string
  /** operations per second on the clock, median of the rounds */
  readonly perSecond: number
  /** operations per second of CPU time, in each round */
  readonly perCpuSecond: readonly number[]
}

export interface InterleaveOptions {
  readonly rounds: number
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
  const wall = new Map(names.map((name) => [name, [] as number[]]))
  const cpu = new Map(names.map((name) => [name, [] as number[]]))
  for (let round = -1; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + Math.max(round, 0)) % names.length]!
      const slice = await timeSlice(candidates[name]!, round < 0 ? sliceMs / 2 : sliceMs)
      if (round < 0) continue
      wall.get(name)!.push(slice.wall)
      cpu.get(name)!.push(slice.cpu)
    }
  }
  return names.map((name) => ({ name, perSecond: median(wall.get(name)!), perCpuSecond: cpu.get(name)! }))
}

async function timeSlice(candidate: Candidate, sliceMs: number): Promise<{ wall: number; cpu: number }> {
  const cpuBefore = process.cpuUsage()
  const start = performance.now()
  let operations = 0
  let now = start
  do {
    for (let index = 0; index < 4; index++) {
      const result = candidate()
      const done = result instanceof Promise ? await result : result
      operations += typeof done === 'number' ? done : 1
      if (operations === 1 && performance.now() - start > sliceMs) break
    }
    now = performance.now()
  } while (now - start < sliceMs)
  const { user, system } = process.cpuUsage(cpuBefore)
  return { wall: operations / ((now - start) / 1_000), cpu: operations / ((user + system) / 1e6) }
}

/** How often the first does its work while the second does it once: median of the rounds, by CPU time. */
export function ratio(timings: readonly Timing[], name: string, against: string): number {
  const [left, right] = [name, against].map((one) => timings.find((timing) => timing.name === one)!.perCpuSecond)
  return median(left!.map((value, round) => value / right![round]!))
}

/** Did the same work take very different times? Then the ratios are not to be trusted. */
export function isNoisy(timings: readonly Timing[], name: string): boolean {
  const { perCpuSecond } = timings.find((timing) => timing.name === name)!
  return Math.max(...perCpuSecond) / Math.min(...perCpuSecond) > 1.3
}

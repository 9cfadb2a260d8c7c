import { cpuMilliseconds, isNoisy, ratio, type Timing } from './interleave.ts'

/** What a candidate has to reach: how often another one's speed, or how little CPU time. */
export type Gate = { readonly path: string; readonly candidate: string } & (
  | { readonly against: string; readonly least: number; readonly aim?: number; readonly most?: undefined }
  /** milliseconds of CPU time for one */
  | { readonly most: number; readonly against?: undefined; readonly least?: undefined; readonly aim?: undefined }
)

export type Verdict = 'PASS' | 'MISS' | 'NOISY'

export interface GateResult {
  readonly path: string
  /** in words, such as `0.53 × raw sign` */
  readonly reached: string
  readonly gate: string
  readonly aim: string
  readonly verdict: Verdict
}

/** @param reference the candidate that tells how quiet the machine was */
export function judge(timings: readonly Timing[], gates: readonly Gate[], reference: string): GateResult[] {
  const noisy = isNoisy(timings, reference)
  return gates.map((gate) => {
    if (gate.most !== undefined) {
      const value = cpuMilliseconds(timings, gate.candidate)
      return toResult(gate.path, `${number(value)} ms of CPU`, `≤ ${gate.most}`, value <= gate.most, noisy)
    }
    const value = ratio(timings, gate.candidate, gate.against)
    const aim = gate.aim === undefined ? '' : String(gate.aim)
    return toResult(gate.path, `${number(value)} × ${gate.against}`, `≥ ${gate.least}`, value >= gate.least, noisy, aim)
  })
}

/** A gate that is passed is passed; one that is missed on a machine that is not quiet has not been measured. */
export function toResult(
  path: string,
  reached: string,
  gate: string,
  isPassed: boolean,
  isNoisy: boolean,
  aim = '',
): GateResult {
  return { path, reached, gate, aim, verdict: isPassed ? 'PASS' : isNoisy ? 'NOISY' : 'MISS' }
}

export const number = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))

export function printTimings(title: string, timings: readonly Timing[], reference: string): void {
  console.log(`\n${title}`)
  for (const { name, perSecond } of timings) {
    const share = ratio(timings, name, reference)
    console.log(`  ${name.padEnd(52)}${number(perSecond).padStart(9)}/s  ${number(share).padStart(9)} × ${reference}`)
  }
  const taken = Math.max(...timings.map(({ interruptions }) => interruptions))
  if (isNoisy(timings, reference))
    console.log(`  not quiet: others took the processor up to ${number(taken)} times a second`)
}

export function printGates(results: readonly GateResult[]): void {
  console.log(`\n${'path'.padEnd(38)}${'reached'.padEnd(48)}${'gate'.padEnd(9)}${'aim'.padEnd(7)}`)
  for (const { path, reached, gate, aim, verdict } of results) {
    console.log(`${path.padEnd(38)}${reached.padEnd(48)}${gate.padEnd(9)}${aim.padEnd(7)}${verdict}`)
  }
}

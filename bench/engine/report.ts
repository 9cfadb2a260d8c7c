import { isNoisy, ratio, type Timing } from './interleave.ts'

/** What a candidate has to reach: a ratio to another one in the same run, and what we aim at. */
export interface Gate {
  readonly path: string
  readonly candidate: string
  readonly against: string
  readonly least: number
  readonly aim?: number
}

export type Verdict = 'passed' | 'failed' | 'noisy'

export interface GateResult extends Gate {
  readonly value: number
  readonly verdict: Verdict
}

/** @param reference the candidate that tells how quiet the machine was */
export function judge(timings: readonly Timing[], gates: readonly Gate[], reference: string): GateResult[] {
  const noisy = isNoisy(timings, reference)
  return gates.map((gate) => {
    const value = ratio(timings, gate.candidate, gate.against)
    const verdict = value >= gate.least ? 'passed' : noisy ? 'noisy' : 'failed'
    return { ...gate, value, verdict }
  })
}

const number = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))

export function printTimings(title: string, timings: readonly Timing[], reference: string): void {
  console.log(`\n${title}`)
  for (const { name, perSecond } of timings) {
    const share = ratio(timings, name, reference)
    console.log(`  ${name.padEnd(52)}${number(perSecond).padStart(9)}/s  ${number(share).padStart(8)} × ${reference}`)
  }
}

export function printGates(results: readonly GateResult[]): void {
  console.log(`\n${'path'.padEnd(60)}${'reached'.padStart(9)}${'gate'.padStart(8)}${'aim'.padStart(8)}`)
  for (const { path, against, value, least, aim, verdict } of results) {
    const goal = `${number(value).padStart(9)}${`≥ ${least}`.padStart(8)}${(aim === undefined ? '' : String(aim)).padStart(8)}`
    console.log(`${`${path}, × ${against}`.padEnd(60)}${goal}  ${verdict === 'passed' ? '' : verdict}`)
  }
}

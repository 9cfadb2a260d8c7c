import type { Candidate } from './interleave.ts'
import type { Gate } from './report.ts'

/** Candidates that are timed together, and what they have to reach. */
export interface Group {
  readonly title: string
  readonly candidates: Readonly<Record<string, Candidate>>
  /** the physical limit, which also tells how quiet the machine is */
  readonly reference: string
  readonly gates: readonly Gate[]
  /** CPU time that a candidate has in each round, in milliseconds */
  readonly sliceMs: number
}

/** Hands out one after the other, from the start again at the end. */
export function inTurn<T>(list: readonly T[]): () => T {
  let next = 0
  return () => list[next++ % list.length]!
}

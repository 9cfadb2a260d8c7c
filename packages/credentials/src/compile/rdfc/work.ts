import { CredentialError } from '../../errors.ts'

/**
 * How much work may go into telling blank nodes apart. It is counted, not timed, so that a verdict is the same on every
 * machine; a unit is about what one small hash costs (half a microsecond, natively).
 */
export interface Work {
  left: number
}

/** The most that any document may take: 50 ms, natively. */
export const mostWork = 100_000

/** Grows with the document, because honest documents of many like parts need a little for each. */
export function createWork(statements: number): Work {
  return { left: Math.min(20_000 + 10 * statements, mostWork) }
}

/** @throws CredentialError `credential.too_complex` when nothing is left: graphs built to take for ever end here */
export function spend(work: Work, units: number): void {
  work.left -= units
  if (work.left < 0)
    throw new CredentialError('credential.too_complex', 'Its statements take too long to be told apart.')
}

import { ProblemError } from '@cairn/api'
import { CairnError } from '../src/kernel/errors.ts'

/** The code of a refusal, as a use case throws it or a client gets it; anything else is no refusal and is thrown on. */
export function refusal(error: unknown): string {
  if (error instanceof ProblemError) return error.problem.code
  if (error instanceof CairnError) return error.code
  throw error
}

import { z } from 'zod'

/** An RFC 9457 problem document, with extension members of ours: `code`, `errors`, `requestId`. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  code: z.string(),
  /** Each fault of a malformed request, with a JSON pointer into its body (`/title`), or `/query/x`, `/params/x`. */
  errors: z.array(z.object({ pointer: z.string(), code: z.string().optional(), detail: z.string() })).optional(),
  requestId: z.string().optional(),
})
export type Problem = z.output<typeof Problem>

/** Thrown by the client for every answer that is not a success. */
export class ProblemError extends Error {
  override name = 'ProblemError'
  readonly problem: Problem
  constructor(problem: Problem) {
    super(`${problem.code}: ${problem.detail ?? problem.title}`)
    this.problem = problem
  }
}

import { isRouteErrorResponse } from 'react-router'
import { isProblem } from './refusals.ts'

/** What a proxy answers when there is no server behind it. */
export const AWAY: readonly number[] = [502, 503, 504]

/**
 * Was this thrown because no server could be reached: no network, or only a proxy that answered in its place? An answer
 * of the server is none, whatever it says.
 */
export function isServerAway(thrown: unknown): boolean {
  // the one error of `fetch` that is not an answer
  if (thrown instanceof TypeError) return true
  return isRouteErrorResponse(thrown) && AWAY.includes(thrown.status) && !isProblem(thrown.data)
}

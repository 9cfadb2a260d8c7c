import type { Client, Problem } from '@cairn/api'
import { data, redirect } from 'react-router'
import { pathOf, signInPath } from './paths.ts'

/**
 * The problem in something that was thrown: by the client, by `apiOf` below, or by `readForm`. Undefined when it is no
 * refusal. It looks at the shape, because server and page bundle may hold two copies of the class.
 */
export function problemOf(thrown: unknown): Problem | undefined {
  if (typeof thrown !== 'object' || thrown === null) return undefined
  if ('problem' in thrown && isProblem(thrown.problem)) return thrown.problem
  if ('data' in thrown && isProblem(thrown.data)) return thrown.data
  return undefined
}

/** Is this a problem document (RFC 9457 with our `code`)? */
export function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    'status' in value &&
    typeof value.status === 'number'
  )
}

/**
 * The client as pages use it. A refusal in a loader becomes the page of its status (404, 410, 403 …), a refusal in an
 * action is caught by `formAction`, and whoever must sign in first to see a page is sent to do so.
 */
export function apiOf(client: Client, request: Request): Client {
  const groups = Object.entries(client).map(([group, calls]) => [
    group,
    Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, refusing(call as Call, request)])),
  ])
  return Object.fromEntries(groups) as Client
}

type Call = (...args: unknown[]) => Promise<unknown>

function refusing(call: Call, request: Request): Call {
  return async (...args) => {
    try {
      return await call(...args)
    } catch (thrown) {
      const problem = problemOf(thrown)
      if (!problem) throw thrown
      if (problem.status === 401 && request.method === 'GET') throw redirect(signInPath(pathOf(request)))
      throw data(problem, { status: problem.status })
    }
  }
}

import type { Problem } from '@cairn/api'
import { isDatabaseAway, isDiskFull } from '../database/database.ts'
import { allRefusals, CairnError, defineErrors, type ErrorKind } from '../errors.ts'

/** The only table in the house that joins our refusals to HTTP. */
const STATUS: Record<ErrorKind, number> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  too_slow: 408,
  conflict: 409,
  gone: 410,
  too_large: 413,
  unsupported: 415,
  invalid: 422,
  too_many: 429,
  head_too_large: 431,
  fault: 500,
  unavailable: 503,
  full: 507,
}

export const requestErrors = defineErrors('request', {
  malformed: { kind: 'invalid', title: 'The request does not have the form this endpoint takes' },
  not_json: { kind: 'malformed', title: 'The body is not JSON that all readers read alike (RFC 7493)' },
  too_large: { kind: 'too_large', title: 'The body is larger than this endpoint takes' },
  head_too_large: { kind: 'head_too_large', title: 'The address and the headers are longer than this server takes' },
  unreadable: { kind: 'malformed', title: 'This is no request that HTTP allows' },
  too_slow: { kind: 'too_slow', title: 'The request did not end in time' },
  unsupported_type: { kind: 'unsupported', title: 'This endpoint does not take a body of this media type' },
  sign_in_first: { kind: 'unauthenticated', title: 'Only somebody who is signed in can do this' },
  bad_token: { kind: 'unauthenticated', title: 'This API token or session is not valid' },
  operators_only: { kind: 'forbidden', title: 'Only the operator of this Cairn can do this' },
  cross_site: { kind: 'forbidden', title: 'This request came from another site' },
  not_found: { kind: 'not_found', title: 'There is nothing at this address' },
  method_not_allowed: { kind: 'method_not_allowed', title: 'This address is not asked with this method' },
  too_many: { kind: 'too_many', title: 'Too many requests; wait a little' },
  key_reused: { kind: 'conflict', title: 'This Idempotency-Key was used for another request' },
})

const serverErrors = defineErrors('server', {
  fault: { kind: 'fault', title: 'Something went wrong on our side' },
  database_away: { kind: 'unavailable', title: 'The database is away at the moment; nothing was changed' },
  disk_full: { kind: 'full', title: 'There is no room left on this server; nothing was changed' },
})

/** What Fastify and its plugins throw, in our words. */
const FASTIFY: Record<string, () => CairnError> = {
  FST_ERR_CTP_INVALID_JSON_BODY: () => requestErrors.not_json(),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => requestErrors.not_json('It is empty.'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => requestErrors.malformed('Content-Length does not match the body.'),
  FST_ERR_CTP_BODY_TOO_LARGE: () => requestErrors.too_large(),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => requestErrors.unsupported_type(),
  FST_ERR_BAD_URL: () => requestErrors.not_found(),
  FST_ERR_MAX_PARAM_LENGTH: () => requestErrors.not_found(),
}

/** Whatever was thrown, as a refusal of ours; `undefined` for a fault that no module defined. */
export function toRefusal(error: unknown): CairnError | undefined {
  if (error instanceof CairnError) return error
  const { code, statusCode } = (error ?? {}) as { code?: string; statusCode?: number }
  if (code !== undefined && FASTIFY[code]) return FASTIFY[code]()
  if (statusCode === 429) return requestErrors.too_many()
  if (statusCode === 413) return requestErrors.too_large()
  if (statusCode === 415) return requestErrors.unsupported_type()
  if (statusCode === 400) return requestErrors.malformed((error as Error).message)
  if (isDiskFull(error)) return serverErrors.disk_full(undefined, { cause: error })
  if (isDatabaseAway(error)) return serverErrors.database_away(undefined, { cause: error, retryAfter: 5 })
  return undefined
}

/**
 * The RFC 9457 document for anything thrown. An error that no module defined becomes a bare 500: what
 * it says may be private, so it goes to the log, and the caller gets the request's id to quote.
 */
export function toProblem(error: unknown, request: { path: string; id: string; publicUrl: string }): Problem {
  const refusal = toRefusal(error)
  const code = refusal?.code ?? 'server.fault'
  return {
    type: `${request.publicUrl}/problems/${code}`,
    title: refusal?.title ?? 'Something went wrong on our side',
    status: refusal ? STATUS[refusal.kind] : 500,
    ...(refusal?.detail && { detail: refusal.detail }),
    instance: request.path,
    code,
    ...(refusal?.errors && { errors: [...refusal.errors] }),
    requestId: request.id,
  }
}

/** Every code that a problem document of ours may have, with its status and its title, by name. */
export function listProblems(): Pick<Problem, 'code' | 'status' | 'title'>[] {
  return [...allRefusals]
    .map(([code, { kind, title }]) => ({ code, status: STATUS[kind], title }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

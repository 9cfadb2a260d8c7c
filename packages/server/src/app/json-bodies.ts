import { CredentialError, parseStrictJson } from '@cairn/credentials'
import type { FastifyInstance } from 'fastify'
import { requestErrors } from '../kernel/http/problem.ts'

/** How long a body may be each endpoint says; these keep its reading from taking longer than its length does. */
const LIMITS = {
  jsonBytes: Number.POSITIVE_INFINITY,
  jsonDepth: 100,
  jsonNodes: 1_000_000,
  jsonString: Number.POSITIVE_INFINITY,
  jsonHalves: true, // refused where their place can be named
}

/**
 * JSON bodies are read as strictly as badges are: what stands before us (a proxy, a filter) must not see another request
 * in the same bytes, as it could where a key comes twice (RFC 7493 §2.3).
 */
export function readJsonStrictly(app: FastifyInstance): void {
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (_: unknown, body: Buffer) => {
    if (body.length === 0) throw requestErrors.not_json('It is empty.')
    try {
      return parseStrictJson(body, LIMITS)
    } catch (error) {
      if (!(error instanceof CredentialError)) throw error
      const detail = [error.message, error.detail].filter(Boolean).join(': ')
      throw requestErrors.not_json(`${detail}.`, { cause: error })
    }
  })
}

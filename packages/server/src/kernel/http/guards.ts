import type { FastifyRequest } from 'fastify'
import type { Actor } from '../actor.ts'
import { requestErrors } from './problem.ts'

/**
 * Refuses a changing request that a browser sends on behalf of another site (CSRF): with a session's cookie, the
 * browser must say that it comes from here. Tokens are not sent by browsers on their own and need no such check.
 *
 * @see https://www.w3.org/TR/fetch-metadata/
 */
export function refuseCrossSite(request: FastifyRequest, actor: Actor, publicUrl: string): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  if (actor.kind === 'person' && actor.via === 'token') return
  const site = request.headers['sec-fetch-site']
  const origin = request.headers.origin
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw requestErrors.cross_site()
  if (origin !== undefined && origin !== publicUrl && origin !== `${request.protocol}://${request.host}`)
    throw requestErrors.cross_site()
  if (site === undefined && origin === undefined && actor.kind === 'person' && !isBrowserless(request))
    throw requestErrors.cross_site('A session needs an Origin header.')
}

/** Programs that carry a session's cookie say what they are by not being a browser: they accept JSON and send no cookies of a form. */
const isBrowserless = (request: FastifyRequest) =>
  request.headers['content-type'] === undefined || request.headers['content-type'].startsWith('application/json')

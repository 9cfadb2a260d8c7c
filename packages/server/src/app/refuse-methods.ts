import type { FastifyInstance } from 'fastify'
import { requestErrors } from '../kernel/http/problem.ts'

/** What lies below is asked by programs, and answered by the API alone: no page is shown there. */
const ROOTS = ['/api', '/vc-api', '/1.0']

/**
 * Whatever no route takes below these addresses is refused with a problem document: 405 with the methods that are taken
 * there (RFC 9110 §15.5.6), or 404 when there are none. Must be called before the routes are mounted.
 */
export function refuseOtherMethods(app: FastifyInstance): void {
  const routes: { pattern: RegExp; methods: readonly string[] }[] = []
  app.addHook('onRoute', ({ url, method }) => {
    if (!url.endsWith('/*') && ROOTS.some((root) => url.startsWith(`${root}/`)))
      routes.push({ pattern: toPattern(url), methods: [method].flat() })
  })
  for (const root of ROOTS)
    app.all(`${root}/*`, {
      // before the body is read: whatever it is, nobody takes it
      onRequest: async (request, reply) => {
        const path = request.url.split('?', 1)[0]!
        const taken = routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods)
        // a route that takes the method and is not reached has a name in it that cannot be one
        if (taken.length === 0 || taken.includes(request.method)) throw requestErrors.not_found()
        const allowed = [...new Set(taken)].sort().join(', ')
        reply.header('allow', allowed)
        throw requestErrors.method_not_allowed(`It takes ${allowed}.`)
      },
      handler: () => {
        throw requestErrors.not_found()
      },
    })
}

/** A route's address → what it matches: a parameter is one step, whatever it may hold. */
function toPattern(url: string): RegExp {
  const steps = url.split(/:\w+(?:\([^)]*\))?/).map((text) => text.replace(/[.+$^]/g, '\\$&'))
  return new RegExp(`^${steps.join('[^/]+')}/?$`)
}

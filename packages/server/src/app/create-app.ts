import { randomBytes } from 'node:crypto'
import { openApi } from '@cairn/api'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import scalar from '@scalar/fastify-api-reference'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { clientOf } from '../kernel/http/client-of.ts'
import { sessionCookieName } from '../kernel/http/cookies.ts'
import type { HttpContext, Routes } from '../kernel/http/handle.ts'
import { requestErrors, toProblem } from '../kernel/http/problem.ts'
import type { Runtime } from '../kernel/runtime.ts'
import { identify } from '../modules/accounts/index.ts'
import { checkReadiness } from '../modules/instance/index.ts'
import { mountDiscovery } from './discovery.ts'
import { readJsonStrictly } from './json-bodies.ts'
import { letPass } from './let-pass.ts'
import { rewriteUrl } from './negotiate.ts'
import { refuseOtherMethods } from './refuse-methods.ts'
import { LOOKED_EVERY, REQUEST_TIME, refuseUnreadable } from './refuse-unreadable.ts'
import { VERSION } from './version.ts'

const POLICY = { 'content-security-policy': "default-src 'none';frame-ancestors 'none'" }

/** Answers every address that is not the API's: the pages. */
export type PageHandler = (app: FastifyInstance, runtime: Runtime) => Promise<void>

/** All routes of a Cairn: the contract's, health, the OpenAPI document, and the pages if there are any. */
export async function createApp(
  runtime: Runtime,
  routes: readonly Routes[],
  pages?: PageHandler,
): Promise<FastifyInstance> {
  const { settings, log } = runtime
  const refuse = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const problem = toProblem(error, { path: pathOf(request), id: request.id, publicUrl: settings.publicUrl })
    if (problem.status >= 500)
      log.error({ err: error, request: request.id, route: request.routeOptions.url }, 'request failed')
    if (problem.status === 503) reply.header('retry-after', '5')
    return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem))
  }
  const app = Fastify({
    logger: false,
    trustProxy: settings.trustProxy,
    genReqId: () => `req_${randomBytes(8).toString('hex')}`,
    rewriteUrl,
    bodyLimit: 1_000_000,
    requestTimeout: REQUEST_TIME,
    http: { connectionsCheckingInterval: LOOKED_EVERY },
    clientErrorHandler: (error, socket) => refuseUnreadable(error, socket, settings.publicUrl),
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    routerOptions: { maxParamLength: 2_000, ignoreTrailingSlash: true },
    // an address that cannot be read reaches no hook: what every answer has is said here
    frameworkErrors: (error, request, reply) =>
      void refuse(error, request, reply.headers({ ...POLICY, 'x-content-type-options': 'nosniff' })),
  })
  app.setErrorHandler(refuse)
  app.addHook('onResponse', async (request, reply) => {
    const line = {
      request: request.id,
      method: request.method,
      route: request.routeOptions.url ?? '-',
      status: reply.statusCode,
    }
    log.info({ ...line, ms: Math.round(reply.elapsedTime) }, 'request')
  })

  await app.register(cookie)
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    strictTransportSecurity: settings.publicUrl.startsWith('https:') ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  })
  app.addHook(
    'onSend',
    async (_, reply) => void reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=()'),
  )
  app.addHook('onSend', async (request, reply) => void (reply.statusCode === 413 && letPass(request, reply)))
  // RFC 9110 §15.5.2: who is sent away to sign in is told by what (RFC 6750)
  app.addHook(
    'onSend',
    async (_, reply) => void (reply.statusCode === 401 && reply.header('www-authenticate', 'Bearer')),
  )
  await app.register(rateLimit, {
    global: false,
    keyGenerator: clientOf,
    errorResponseBuilder: (_, { ttl }) => requestErrors.too_many(undefined, { retryAfter: Math.ceil(ttl / 1000) }),
  })

  readJsonStrictly(app)
  refuseOtherMethods(app)
  const context: HttpContext = { runtime, identify: (request) => identifyRequest(runtime, request) }
  for (const mount of routes) mount(app, context)
  mountHealth(app, runtime)
  mountDiscovery(app, runtime)
  await mountReference(app, runtime)
  if (pages) await pages(app, runtime)
  app.setNotFoundHandler(() => {
    throw requestErrors.not_found()
  })
  return app
}

/** The path without its query: a query may hold what people typed. */
const pathOf = (request: FastifyRequest) => request.url.split('?')[0]!

function identifyRequest(runtime: Runtime, request: FastifyRequest) {
  const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  const cookieSecret = request.cookies[sessionCookieName(runtime.settings.publicUrl)]
  return identify(runtime, { ...(bearer && { bearer }), ...(cookieSecret && { cookieSecret }) })
}

function mountHealth(app: FastifyInstance, runtime: Runtime): void {
  app.get('/health/live', async () => ({ ok: true, version: VERSION }))
  app.get('/health/ready', async (_, reply) => {
    const { ok, checks } = await checkReadiness(runtime)
    return reply
      .code(ok ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ ok, checks })
  })
}

async function mountReference(app: FastifyInstance, { settings }: Runtime): Promise<void> {
  const document = () => openApi({ url: settings.publicUrl, version: VERSION })
  app.get('/api/v1/openapi.json', async () => document())
  await app.register(async (scope) => {
    // the reference page is a program of its own, with styles and a configuration inline; it loads nothing from elsewhere
    scope.addHook('onSend', async (_, reply) => {
      reply.header(
        'content-security-policy',
        "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'",
      )
    })
    await scope.register(scalar, {
      routePrefix: '/docs/api',
      configuration: {
        url: '/api/v1/openapi.json',
        withDefaultFonts: false,
        telemetry: false,
        agent: { disabled: true },
      },
    } as never)
  })
}

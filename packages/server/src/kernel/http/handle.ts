import { Readable } from 'node:stream'
import type { Answer, Endpoint, ParsedRequest, Problem, RawAnswer, StreamedAnswer } from '@cairn/api'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import type { Fault } from '../errors.ts'
import type { Runtime, Work } from '../runtime.ts'
import { refuseCrossSite } from './guards.ts'
import { onceFor } from './idempotency.ts'
import { requestErrors, toProblem } from './problem.ts'
import { readRawBody } from './raw-body.ts'
import { findUnstorable, pointerStep } from './storable.ts'

/** What a handler may need of HTTP itself: cookies to set, headers to read. */
export interface Exchange {
  request: FastifyRequest
  reply: FastifyReply
}

/** A handler has its request parsed and its transaction open (read only for a GET); it answers or throws. */
export type Handler<E extends Endpoint> =
  | ((request: ParsedRequest<E> & Exchange & { work: Work; runtime: Runtime }) => Promise<Answer<E>>)
  | OutsideHandler<E>

/** A handler that talks to the outside world, and so opens its transactions itself, briefly. */
export interface OutsideHandler<E extends Endpoint> {
  outside: (request: ParsedRequest<E> & Exchange & { runtime: Runtime; actor: Actor }) => Promise<Answer<E>>
  /**
   * Says a refusal in the words of another standard than ours: whatever was thrown, also before the handler was reached.
   * Without it, callers get the problem document.
   */
  refuse?: (problem: Problem) => RawAnswer
}

export type Handlers<Group extends Record<string, Endpoint>> = { [Name in keyof Group]: Handler<Group[Name]> }

export interface HttpContext {
  runtime: Runtime
  /** Who sends this request: by its session's cookie or its API token. Throws on a token that is not valid. */
  identify(request: FastifyRequest): Promise<Actor>
}

export type Routes = (app: FastifyInstance, context: HttpContext) => void

/** Joins a group of the contract to its handlers; TypeScript sees to it that none is missing. */
export function handle<Group extends Record<string, Endpoint>>(group: Group, handlers: Handlers<Group>): Routes {
  return (app, context) => {
    for (const [name, endpoint] of Object.entries(group)) {
      const handler = handlers[name] as Handler<Endpoint>
      const mount = (scope: FastifyInstance) => mountEndpoint(scope, endpoint, handler, context)
      if (endpoint.consumes) {
        const withItsBody = async (scope: FastifyInstance) => {
          scope.removeAllContentTypeParsers()
          scope.addContentTypeParser(
            '*',
            { parseAs: 'buffer', bodyLimit: endpoint.maxBytes ?? 1_000_000 },
            (_, body, done) => done(null, body),
          )
          mount(scope)
        }
        // a plugin without a name is looked for among all modules that are loaded, which takes longer than the rest
        app.register(Object.assign(withItsBody, { [Symbol.for('fastify.display-name')]: name }))
      } else mount(app)
    }
  }
}

function mountEndpoint(app: FastifyInstance, endpoint: Endpoint, handler: Handler<Endpoint>, context: HttpContext) {
  const { runtime } = context
  app.route({
    method: endpoint.method,
    // find-my-way reads `:id.json` as one name; a pattern ends the parameter before the dot
    url: endpoint.path.replace(/:([A-Za-z]+)\./, ':$1(^[^./]+).'),
    bodyLimit: endpoint.maxBytes ?? 1_000_000,
    config: {
      rateLimit: runtime.settings.rateLimits && endpoint.rate ? { max: endpoint.rate, timeWindow: 60_000 } : false,
    },
    ...(typeof handler !== 'function' && handler.refuse && { errorHandler: refusing(handler.refuse, runtime) }),
    handler: async (request, reply) => {
      const actor = await context.identify(request)
      if (endpoint.access !== 'public' && actor.kind !== 'person') throw requestErrors.sign_in_first()
      if (
        endpoint.access === 'operator' &&
        !(actor.kind === 'person' && actor.isOperator && actor.scopes === undefined)
      )
        throw requestErrors.operators_only()
      refuseCrossSite(request, actor, runtime.settings.publicUrl)
      const parsed = {
        ...parse(endpoint, request),
        ...(endpoint.consumes && { raw: await readRawBody(request, endpoint.consumes) }),
      }
      const exchange = { request, reply, runtime }
      if (typeof handler !== 'function')
        return send(reply, endpoint, await handler.outside({ ...parsed, ...exchange, actor } as never))

      const key = endpoint.method === 'POST' ? request.headers['idempotency-key'] : undefined
      if (typeof key === 'string' && (key.length === 0 || key.length > 200))
        throw requestErrors.malformed('An Idempotency-Key has 1 to 200 characters.')
      const answer = await runtime.transact(
        actor,
        async (work) => {
          const run = () => handler({ ...parsed, ...exchange, work } as never) as Promise<unknown>
          if (typeof key !== 'string' || actor.kind !== 'person' || endpoint.produces) return run()
          const stored = await onceFor(work, key, { path: request.url, body: request.body }, async () => ({
            status: endpoint.status ?? 200,
            answer: await run(),
          }))
          if (stored.replayed) reply.header('idempotency-replayed', 'true')
          return stored.answer
        },
        endpoint.method === 'GET' ? 'read only' : undefined,
      )
      return send(reply, endpoint, answer as never)
    },
  })
}

/** Faults of our own go on to the one place that logs them and says nothing about them. */
function refusing(refuse: (problem: Problem) => RawAnswer, { settings }: Runtime) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?')[0]!
    const problem = toProblem(error, { path, id: request.id, publicUrl: settings.publicUrl })
    if (problem.status >= 500) throw error
    return sendRaw(reply, refuse(problem))
  }
}

function sendRaw(reply: FastifyReply, { status = 200, contentType, body, headers = {} }: RawAnswer | StreamedAnswer) {
  for (const [name, value] of Object.entries(headers)) reply.header(name, value)
  if (typeof body !== 'string' && !('byteLength' in body))
    return reply.code(status).type(contentType).send(Readable.from(body))
  const bytes = typeof body === 'string' ? body : Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  return reply.code(status).type(contentType).send(bytes)
}

function send(reply: FastifyReply, endpoint: Endpoint, answer: unknown) {
  if (endpoint.produces) return sendRaw(reply, answer as RawAnswer | StreamedAnswer)
  reply.code(endpoint.status ?? 200)
  if (!endpoint.response) return reply.send()
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  return reply.send(endpoint.response.parse(answer))
}

function parse(endpoint: Endpoint, request: FastifyRequest): object {
  const faults: Fault[] = []
  const read = (schema: z.ZodType | undefined, value: unknown, at: string) => {
    if (!schema) return undefined
    const result = schema.safeParse(value)
    if (result.success) {
      faults.push(...findUnstorable(result.data, at))
      return result.data
    }
    for (const issue of result.error.issues)
      faults.push({
        pointer: at + issue.path.map((step) => `/${pointerStep(step)}`).join(''),
        code: issue.code,
        detail: issue.message,
      })
    return undefined
  }
  const parsed = {
    ...(endpoint.params && { params: read(endpoint.params, request.params, '/params') }),
    ...(endpoint.query && { query: read(endpoint.query, request.query, '/query') }),
    ...(endpoint.body && { body: read(endpoint.body, request.body ?? undefined, '') }),
  }
  // an id that cannot be one names nothing: the same answer as for one that nobody has
  if (faults.length > 0 && faults.every(({ pointer }) => pointer.startsWith('/params/')))
    throw requestErrors.not_found()
  if (faults.length > 0) throw requestErrors.malformed(undefined, { errors: faults })
  return parsed
}

import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Client, createClient, type Problem, type Session } from '@cairn/api'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest, InjectOptions } from 'fastify'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import { sessionCookieName } from '../kernel/http/cookies.ts'
import { refuseCrossSite } from '../kernel/http/guards.ts'
import { toProblem } from '../kernel/http/problem.ts'
import type { Runtime } from '../kernel/runtime.ts'
import { StartupError } from '../kernel/startup-error.ts'
import { compress } from './compress.ts'
import { localeOf, themeOf } from './preferences.ts'

const CLIENT = fileURLToPath(new URL('../../../web/build/client', import.meta.url))
const SERVER = new URL('../../../web/build/server/index.js', import.meta.url)

/** Largest form a page takes, files included. */
const FORM_LIMIT = 11_000_000

/** Mounts the web app: its files, and every address that the API has not taken. */
export async function mountPages(app: FastifyInstance, runtime: Runtime): Promise<void> {
  if (!existsSync(fileURLToPath(SERVER)))
    throw new StartupError('The pages are not built: start with npm start, npm run demo or npm run dev')
  const build = (await import(SERVER.href)) as ServerBuild
  const { services } = build.entry.module as unknown as { services: never }
  const render = createRequestHandler(build, process.env.NODE_ENV === 'production' ? 'production' : 'development')

  await app.register(fastifyStatic, {
    root: CLIENT,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', cachingOf(path))
      const policy = policyOfWorker(path)
      if (policy) reply.header('content-security-policy', policy)
    },
    preCompressed: true,
  })

  const answer = async (request: FastifyRequest, reply: FastifyReply, refused?: Problem) => {
    const nonce = randomBytes(16).toString('base64')
    const cookies: string[] = []
    const api = clientOf(app, runtime, request, cookies)
    const session = request.cookies[sessionCookieName(runtime.settings.publicUrl)] ? await sessionOf(api) : null
    if (session || request.method !== 'GET')
      refuseCrossSite(request, session ? cookieActor(session) : { kind: 'anonymous' }, runtime.settings.publicUrl)

    const context = new RouterContextProvider()
    context.set(services, {
      api,
      nonce,
      publicUrl: runtime.settings.publicUrl,
      demo: runtime.settings.demo,
      mailsAreCaught: runtime.outside.sendMail === undefined,
      session,
      locale: localeOf(request, session),
      theme: themeOf(request),
      requestId: request.id,
      setCookie: (header: string) => void cookies.push(header),
    } as never)
    const response = await render(toWebRequest(request, runtime.settings.publicUrl, refused), context)

    reply.code(response.status)
    for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value)
    for (const cookie of [...response.headers.getSetCookie(), ...cookies]) reply.header('set-cookie', cookie)
    reply.header('content-security-policy', policy(nonce, request.url))
    // the older header knows no "everybody", and would contradict the policy
    if (isEmbedded(request.url) || isPreview(request.url)) reply.removeHeader('x-frame-options')
    if (!response.headers.has('cache-control'))
      reply.header('cache-control', session ? 'private, no-store' : 'no-cache')
    reply.header('vary', 'accept, accept-encoding, accept-language, cookie')
    const body = response.body ? Buffer.from(await response.arrayBuffer()) : Buffer.alloc(0)
    const encoded = await compress(body, request.headers['accept-encoding'])
    if (encoded.encoding) reply.header('content-encoding', encoded.encoding)
    return reply.send(encoded.body)
  }
  const page = (request: FastifyRequest, reply: FastifyReply) => answer(request, reply)
  /** A form that is too large is refused by its page, as every other one is. */
  const pageOfTooLarge = async (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?')[0]!
    const problem = toProblem(error, { path, id: request.id, publicUrl: runtime.settings.publicUrl })
    if (problem.code !== 'request.too_large') throw error
    return answer(request, reply, problem)
  }
  await app.register(async (scope) => {
    // forms are read by the page's action, from the bytes
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: FORM_LIMIT }, (_, body, done) => done(null, body))
    scope.route({
      method: ['GET', 'POST'],
      url: '/*',
      bodyLimit: FORM_LIMIT,
      exposeHeadRoute: true,
      errorHandler: pageOfTooLarge as never,
      handler: page,
    })
    scope.get('/', page)
  })
}

const SERVICE_WORKER = join(CLIENT, 'service-worker.js')
/** Workers of the verify page. */
const WORKERS = join(CLIENT, 'verify/')

/** Files with a hash in their name never change; others (the icon, the manifest) may with each version of Cairn. */
function cachingOf(path: string): string {
  if (path.startsWith(join(CLIENT, 'assets/')) || path.startsWith(WORKERS)) return 'public, max-age=31536000, immutable'
  // a browser, and whatever stands before it, must see a new one at once
  return path.startsWith(SERVICE_WORKER) ? 'no-cache' : 'public, max-age=3600'
}

/**
 * What a worker may do is said with its script, and not with the page's: the service worker fetches from here, the one
 * that verifies badges loads its own parts and nothing else.
 */
function policyOfWorker(path: string): string | undefined {
  if (path.startsWith(SERVICE_WORKER)) return "default-src 'none'; connect-src 'self'"
  return path.startsWith(WORKERS) ? "default-src 'none'; script-src 'self'" : undefined
}

/**
 * Scripts and styles come from here alone. A badge page that others embed may be framed by everybody, the preview of a
 * text by the page on which it is written, and nothing else.
 */
function policy(nonce: string, url: string): string {
  const frames = isEmbedded(url) ? '*' : isPreview(url) ? "'self'" : "'none'"
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${frames}`,
    // strings become neither HTML nor scripts, but by the two rules of the web app (lib/keep-to-policy.ts, lib/trusted-types.ts)
    "require-trusted-types-for 'script'",
    'trusted-types default cairn',
  ].join('; ')
}

/** A text as its public page will show it. */
const isPreview = (url: string) => /^\/manage\/[^/?]+\/achievements\/[^/?]+\/preview(?:\?|$)/.test(url)
/** The card of a badge, for other people's pages. */
const isEmbedded = (url: string) => /^\/credentials\/[^/?]+\/embed(?:[/?]|$)/.test(url)

/** The contract's client, in this process: it calls the server's own API as the visitor, without a network. */
function clientOf(app: FastifyInstance, runtime: Runtime, request: FastifyRequest, cookies: string[]): Client {
  const { publicUrl } = runtime.settings
  const passedOn = ['cookie', 'origin', 'sec-fetch-site', 'user-agent', 'accept-language'] as const
  const headers = Object.fromEntries(
    passedOn.flatMap((name) => (request.headers[name] ? [[name, String(request.headers[name])]] : [])),
  )
  return createClient({
    baseUrl: publicUrl,
    headers,
    fetch: async (url, init) => {
      const { pathname, search, host } = new URL(url)
      const answer = await app.inject({
        method: init.method as InjectOptions['method'],
        url: pathname + search,
        headers: { ...(init.headers as Record<string, string>), host },
        remoteAddress: request.ip,
        ...(init.body != null && { payload: bufferOf(init.body as string | Uint8Array) }),
      } as InjectOptions)
      const set = answer.headers['set-cookie']
      for (const cookie of Array.isArray(set) ? set : set ? [set] : []) cookies.push(cookie)
      return new Response(bodyless(answer.statusCode) ? null : (answer.rawPayload as BodyInit), {
        status: answer.statusCode,
        headers: Object.entries(answer.headers).flatMap(([name, value]) =>
          value === undefined || name === 'set-cookie' ? [] : [[name, String(value)] as [string, string]],
        ),
      })
    },
  })
}

/** Without copying what may be large. */
const bufferOf = (body: string | Uint8Array) =>
  typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.byteLength)

const bodyless = (status: number) => status === 204 || status === 304

/** A cookie that is no longer good is no reason to show an error: the visitor is a stranger again. */
async function sessionOf(api: Client): Promise<Session | null> {
  try {
    return await api.accounts.session()
  } catch (error) {
    if ((error as { problem?: { status: number } }).problem?.status === 401) return null
    throw error
  }
}

const cookieActor = (session: Session) =>
  ({
    kind: 'person',
    personId: session.person.id,
    isOperator: session.person.isOperator,
    via: 'session',
    viaId: '',
  }) as const

/** @param refused why there is no body: whoever reads it gets this thrown, as `{problem}` */
function toWebRequest(request: FastifyRequest, publicUrl: string, refused?: Problem): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one)
  const body = refused ? unreadable(refused) : request.body instanceof Uint8Array && streamOf(request.body)
  return new Request(new URL(request.url, publicUrl), {
    method: request.method,
    headers,
    ...(request.method === 'POST' && body && { body, duplex: 'half' }),
  })
}

/** Without copying what may be large, as a body of bytes would. */
function streamOf(bytes: Uint8Array): ReadableStream {
  return new ReadableStream({
    start(body) {
      body.enqueue(bytes)
      body.close()
    },
  })
}

function unreadable(problem: Problem): ReadableStream {
  return new ReadableStream({ start: (body) => body.error(Object.assign(new Error(problem.title), { problem })) })
}

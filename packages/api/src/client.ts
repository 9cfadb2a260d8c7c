import { contract } from './contract.ts'
import type { Endpoint, RawAnswer, RawBody, Request, Response } from './endpoint.ts'
import { Problem, ProblemError } from './problem.ts'

export interface ClientOptions {
  baseUrl: string
  /** The network, or something that answers like it (the web app calls the server in its own process). */
  fetch?: (url: string, init: RequestInit) => Promise<globalThis.Response>
  /** Sent with every request: an API token, a cookie, a language. */
  headers?: Record<string, string>
  /** Sees every answer before it is read, e.g. to keep its cookies. */
  onResponse?: (response: globalThis.Response) => void
}

/** What goes with one call: the same key makes a retried POST safe. */
export interface CallOptions {
  idempotencyKey?: string
  signal?: AbortSignal
}

type Caller<E extends Endpoint> =
  Record<never, never> extends Request<E>
    ? (request?: Request<E>, options?: CallOptions) => Promise<Response<E>>
    : (request: Request<E>, options?: CallOptions) => Promise<Response<E>>
export type Client = {
  [Group in keyof typeof contract]: {
    [Name in keyof (typeof contract)[Group]]: (typeof contract)[Group][Name] extends Endpoint
      ? Caller<(typeof contract)[Group][Name]>
      : never
  }
}

/** A typed client for every endpoint of the contract: `client.awards.grant({ params, body })`. Throws `ProblemError`. */
export function createClient(options: ClientOptions): Client {
  const groups = Object.entries(contract).map(([group, endpoints]) => [
    group,
    Object.fromEntries(
      Object.entries(endpoints).map(([name, endpoint]) => [
        name,
        (request: AnyRequest = {}, call: CallOptions = {}) => send(options, endpoint, request, call),
      ]),
    ),
  ])
  return Object.fromEntries(groups) as Client
}

interface AnyRequest {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: unknown
  raw?: RawBody
}

/** The address of an endpoint with its parameters filled in. */
export function pathOf(
  endpoint: Pick<Endpoint, 'path'>,
  params: Record<string, string> = {},
  query: Record<string, unknown> = {},
) {
  const path = endpoint.path.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') search.set(name, String(value))
  return search.size > 0 ? `${path}?${search}` : path
}

async function send(options: ClientOptions, endpoint: Endpoint, request: AnyRequest, call: CallOptions) {
  const url = new URL(pathOf(endpoint, request.params, request.query), options.baseUrl)
  const outgoing = options.fetch ?? ((target, init) => globalThis.fetch(target, init))
  const response = await outgoing(url.href, {
    method: endpoint.method,
    headers: {
      accept: endpoint.produces?.join(', ') ?? 'application/json',
      ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(request.raw === undefined ? {} : { 'content-type': request.raw.contentType }),
      ...(call.idempotencyKey === undefined ? {} : { 'idempotency-key': call.idempotencyKey }),
      ...options.headers,
    },
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    ...(request.raw === undefined ? {} : { body: request.raw.bytes as BodyInit }),
    ...(call.signal === undefined ? {} : { signal: call.signal }),
  })
  options.onResponse?.(response)
  if (!response.ok) throw new ProblemError(await readProblem(response))
  if (endpoint.produces) {
    const answer: RawAnswer = {
      status: response.status,
      contentType: response.headers.get('content-type') ?? 'application/octet-stream',
      body: new Uint8Array(await response.arrayBuffer()),
    }
    return answer
  }
  if (!endpoint.response) return undefined
  return endpoint.response.parse(await response.json())
}

/** An answer that is no problem document (a proxy's, say) becomes one, so that callers handle one kind. */
async function readProblem(response: globalThis.Response): Promise<Problem> {
  const text = await response.text()
  try {
    return Problem.parse(JSON.parse(text))
  } catch {
    return {
      type: 'about:blank',
      title: response.statusText || 'The server did not answer as expected',
      status: response.status,
      code: 'server.unexpected_answer',
    }
  }
}

/**
 * The only way out to other people's sites. A badge can name any address, so whoever checks one could be made to
 * look into our own network: nothing private is visited, by no spelling, by no redirect, by no change of mind of a
 * name server; and nothing can hold us up or fill us up.
 */
import { Client } from 'undici'
import { acceptEncoding, readBody } from './body.ts'
import { OutboundError } from './outbound-error.ts'
import { connectOnlyTo, type Resolve, resolveChecked, systemResolve } from './pinned.ts'
import { checkUrl, originOf, type Policy, toPolicy } from './policy.ts'

export { isPublicAddress, networkOf } from './addresses.ts'
export { OutboundError, type OutboundReason } from './outbound-error.ts'

export interface OutboundAnswer {
  /** Of the last answer; 4xx and 5xx are answers too. */
  status: number
  /** As the site says it; empty when it says nothing. */
  contentType: string
  /** Inflated. */
  body: Uint8Array
  /** Where the answer came from, after redirects. */
  finalUrl: string
  /** Lower-case names; several values are joined with a comma. */
  headers: Readonly<Record<string, string>>
}

export type OutboundFetch = (
  url: string,
  options?: {
    accept?: string
    /** The address comes from a name that a port may be part of (did:web): its site may be asked at this port. */
    ownPort?: boolean
    maxBytes?: number
    timeoutMs?: number
  },
) => Promise<OutboundAnswer>

export interface OutboundOptions {
  /** Origins that may be visited although they are private, not https, or on another port than 80 and 443. */
  allowPrivateOrigins?: readonly string[]
  /** Ask this address instead, with the target appended (percent-encoded): `http://127.0.0.1:9000/?url=`. */
  relay?: string
  /** Ceilings: a single call may ask for less, never for more. Default 5 MB (inflated), 10 s (in all), 3 redirects. */
  limits?: { maxBytes?: number; timeoutMs?: number; redirects?: number }
  /** In place of the system's resolver. */
  resolve?: Resolve
}

/**
 * Makes the guarded fetcher: GET only, without cookies or credentials, past no proxy of the environment. What it
 * answers is whole and within the limits; for everything else it throws.
 *
 * @returns a function that throws OutboundError, whose message never tells why
 */
export function createOutboundFetch(options: OutboundOptions = {}): OutboundFetch {
  const usual = toPolicy(options.allowPrivateOrigins ?? [])
  const resolve = options.resolve ?? systemResolve
  const ceilings = { maxBytes: 5_000_000, timeoutMs: 10_000, redirects: 3, ...options.limits }
  const { relay } = options

  return async (text, { accept = '*/*', ownPort = false, maxBytes = Infinity, timeoutMs = Infinity } = {}) => {
    const time = Math.min(timeoutMs, ceilings.timeoutMs)
    const limits = { maxBytes: Math.min(maxBytes, ceilings.maxBytes), timeoutMs: time }
    const signal = AbortSignal.timeout(time)
    try {
      const policy = ownPort ? { ...usual, ownOrigin: originOf(text) } : usual
      let target = checkUrl(text, policy)
      for (let redirects = 0; ; redirects++) {
        const visit = relay ? throughRelay(relay, target) : { url: target, policy }
        const answer = await inTime(get(visit, { accept, ...limits, resolve, signal }), signal)
        if (answer.location === undefined) return { ...answer.answer, finalUrl: target.href }
        if (redirects === ceilings.redirects) throw new OutboundError('too_many_redirects')
        target = checkUrl(new URL(answer.location, target).href, policy)
      }
    } catch (error) {
      throw toOutboundError(error, signal)
    }
  }
}

/** The relay is the operator's own: it may be private. What it is asked for has been checked as far as a name tells. */
function throughRelay(relay: string, target: URL): { url: URL; policy: Policy } {
  const url = new URL(relay + encodeURIComponent(target.href))
  return { url, policy: toPolicy([url.origin]) }
}

interface Get {
  accept: string
  maxBytes: number
  timeoutMs: number
  resolve: Resolve
  signal: AbortSignal
}

/** One request to one checked address: its answer, or where it sends us. */
async function get(
  { url, policy }: { url: URL; policy: Policy },
  { accept, maxBytes, timeoutMs, resolve, signal }: Get,
): Promise<{ location: string; answer?: never } | { location?: never; answer: Omit<OutboundAnswer, 'finalUrl'> }> {
  const addresses = await resolveChecked(url, policy, resolve)
  const client = new Client(url.origin, {
    connect: connectOnlyTo(addresses, timeoutMs),
    maxHeaderSize: 16_384,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    pipelining: 0, // one request, and the connection ends
  })
  try {
    const answer = await client.request({
      method: 'GET',
      path: url.pathname + url.search,
      headers: { accept, 'accept-encoding': acceptEncoding, 'user-agent': 'Cairn (micro-credential verifier)' },
      signal,
    })
    // a body that nobody reads to its end fails once more with its connection: unheard, that would end the process
    answer.body.on('error', () => {})
    const headers = flatten(answer.headers)
    if (isRedirect(answer.statusCode) && headers.location !== undefined) return { location: headers.location }
    if (Number(headers['content-length'] ?? 0) > maxBytes) throw new OutboundError('too_large')
    const body = await readBody(answer.body, headers['content-encoding'], maxBytes, signal)
    return { answer: { status: answer.statusCode, contentType: headers['content-type'] ?? '', body, headers } }
  } finally {
    if (!client.destroyed) await client.destroy()
  }
}

const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status)

function flatten(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, [value].flat().join(', ')]],
    ),
  )
}

/** A name server cannot be interrupted, so we stop listening to it. */
async function inTime<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  signal.throwIfAborted()
  const { promise, reject } = Promise.withResolvers<never>()
  const stop = () => reject(signal.reason)
  signal.addEventListener('abort', stop)
  try {
    return await Promise.race([work, promise])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

function toOutboundError(error: unknown, signal: AbortSignal): OutboundError {
  if (error instanceof OutboundError) return error
  if (signal.aborted) return new OutboundError('timeout', error)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'UND_ERR_HEADERS_OVERFLOW' || code === 'HPE_HEADER_OVERFLOW')
    return new OutboundError('too_large', error)
  if (code.startsWith('Z_') || code.startsWith('ERR__ERROR_FORMAT')) return new OutboundError('encoding', error)
  if (/TIMEOUT/.test(code)) return new OutboundError('timeout', error)
  return new OutboundError('connection', error)
}

import { lookup } from 'node:dns/promises'
import { buildConnector } from 'undici'
import { isPublicAddress } from './addresses.ts'
import { OutboundError } from './outbound-error.ts'
import { addressOf, type Policy } from './policy.ts'

/** Names → addresses: the system's resolver, or a test's. */
export type Resolve = (host: string) => Promise<readonly string[]>

export const systemResolve: Resolve = async (host) =>
  (await lookup(host, { all: true, order: 'ipv4first' })).map(({ address }) => address)

/**
 * The addresses of a site, every one of them checked: a name with one public and one private address is refused.
 *
 * @throws OutboundError
 */
export async function resolveChecked(url: URL, policy: Policy, resolve: Resolve): Promise<readonly string[]> {
  const literal = addressOf(url)
  const addresses = literal === undefined ? await resolveName(url.hostname, resolve) : [literal]
  if (!policy.allowedOrigins.has(url.origin) && !addresses.every(isPublicAddress)) throw new OutboundError('address')
  return addresses
}

async function resolveName(host: string, resolve: Resolve): Promise<readonly string[]> {
  const addresses = await resolve(host).catch((error: unknown) => {
    throw new OutboundError('unresolved', error)
  })
  if (addresses.length === 0) throw new OutboundError('unresolved')
  return addresses
}

/**
 * Connects to these addresses and to no other, one after the other until one answers, whatever the name means by
 * then (DNS rebinding). TLS still asks for the certificate of the name.
 */
export function connectOnlyTo(addresses: readonly string[], timeoutMs: number): buildConnector.connector {
  const perAddress = Math.ceil(timeoutMs / Math.min(addresses.length, 3))
  const connect = buildConnector({ allowH2: false, timeout: perAddress, maxCachedSessions: 0 })
  return (options, callback) => {
    const tryNext = ([address, ...others]: readonly string[]) => {
      connect({ ...options, hostname: address!, servername: nameFor(options.hostname) }, (...[error, socket]) => {
        if (error && others.length > 0) tryNext(others)
        else if (error) callback(error, null)
        else callback(null, socket)
      })
    }
    tryNext(addresses)
  }
}

/** TLS names a site by its name only, never by an address. */
const nameFor = (hostname: string) => (/^[\d.]+$|:/.test(hostname) ? '' : hostname)

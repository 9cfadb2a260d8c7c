import { isIP } from 'node:net'
import { isPublicAddress } from './addresses.ts'
import { isBadPort } from './bad-ports.ts'
import { OutboundError } from './outbound-error.ts'

/** Which addresses may be visited. */
export interface Policy {
  /** `scheme://host:port` of sites that may be visited although they are private, or not https, or on another port. */
  allowedOrigins: ReadonlySet<string>
  /** The https site whose name has a port in it, which is asked there; nobody else is, wherever it sends us. */
  ownOrigin?: string | undefined
}

/**
 * What to visit, if the policy lets us: https on port 443 or 80, or on that of the site's own name, no user and no
 * password, no private address in numbers. `URL` has turned every spelling of an address (octal, decimal, full-width
 * digits) into one by then.
 *
 * @throws OutboundError
 */
export function checkUrl(text: string, policy: Policy): URL {
  const url = URL.parse(text)
  if (!url?.hostname) throw new OutboundError('not_a_url')
  if (url.username || url.password) throw new OutboundError('credentials')
  url.hash = ''
  if (policy.allowedOrigins.has(url.origin)) return url
  if (url.protocol !== 'https:') throw new OutboundError('scheme')
  if (!isUsualPort(url) && (url.origin !== policy.ownOrigin || isBadPort(url.port))) throw new OutboundError('port')
  const literal = addressOf(url)
  if (literal !== undefined && !isPublicAddress(literal)) throw new OutboundError('address')
  return url
}

const isUsualPort = ({ port }: URL) => port === '' || port === '80'

/** `scheme://host:port` of an address; undefined for what is none. */
export const originOf = (text: string): string | undefined => URL.parse(text)?.origin

/** The address in a URL whose host is one; undefined when the host is a name. */
export function addressOf(url: URL): string | undefined {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return isIP(host) ? host : undefined
}

/** The origins of a setting, as `URL` spells them. */
export function toPolicy(origins: readonly string[]): Policy {
  return { allowedOrigins: new Set(origins.map((text) => new URL(text).origin)) }
}

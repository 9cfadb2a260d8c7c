import { asList, isJsonObject, type JsonObject } from '../json.ts'

export function isWebAddress(text: unknown): text is `http${string}` {
  return typeof text === 'string' && /^https?:\/\//i.test(text) && URL.canParse(text)
}

/** The same host and port; http and https of one host count as one, since hosts move from one to the other. */
export function isSameHost(left: string, right: string): boolean {
  return new URL(left).host === new URL(right).host
}

/** The same address, however it is spelled. What is no address is the same as nothing. */
export function isSameAddress(left: unknown, right: string): boolean {
  return isWebAddress(left) && new URL(left).href === new URL(right).href
}

/**
 * Does this issuer keep assertions at that address? It says so itself, in `startsWith` and `allowedOrigins` of its profile;
 * unless it does, it keeps them where its profile is.
 *
 * Addresses are compared as addresses, not as text: `https://a.example` is no beginning of `https://a.example.evil/`.
 *
 * @param issuer the profile, as found at its own address
 * @see https://www.imsglobal.org/spec/ob/v2p0/#VerificationObject
 */
export function isInScope(address: string, issuer: JsonObject & { readonly id: string }): boolean {
  const rules = isJsonObject(issuer.verification) ? issuer.verification : {}
  const prefixes = asList(rules.startsWith).filter(isWebAddress)
  const origins = asList(rules.allowedOrigins).filter((origin) => typeof origin === 'string')
  const isRuled = rules.startsWith !== undefined || rules.allowedOrigins !== undefined
  if (!isRuled) return isSameHost(address, issuer.id)
  const { href, host, hostname, origin } = new URL(address)
  const names = [host, hostname, origin]
  const fitsPrefix = rules.startsWith === undefined || prefixes.some((prefix) => href.startsWith(new URL(prefix).href))
  const fitsOrigin =
    rules.allowedOrigins === undefined || origins.some((allowed) => names.includes(allowed.toLowerCase()))
  return fitsPrefix && fitsOrigin
}

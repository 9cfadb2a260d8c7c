import type { KnownIssuer } from './options.ts'

interface Claimed {
  readonly id: string
  /** what its profile gives as its site */
  readonly url: unknown
  /** whether it was shown that the id is theirs */
  readonly isBound: boolean
}

/**
 * Known issuers at whose site an issuer says that it is at home, without being any of them. Whoever has shown that the
 * site is theirs may say so.
 */
export function findClaimedSite({ id, url, isBound }: Claimed, known: readonly KnownIssuer[]): KnownIssuer[] {
  const site = siteOf(url)
  if (site === undefined || (isBound && siteOf(id) === site)) return []
  return known.filter((one) => !(isBound && one.id === id) && (siteOf(one.url) ?? siteOf(one.id)) === site)
}

/** The host of an address or of a did:web, without the `www.` that many have and many leave out. */
function siteOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const address = value.startsWith('did:web:')
    ? `https://${value.slice(8).split(':', 1)[0]!.replace(/%3a/i, ':')}`
    : value
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return undefined
  return new URL(address).host.replace(/^www\./, '')
}

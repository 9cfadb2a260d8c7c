/** Days that a security.txt counts: RFC 9116 §2.5.5 advises less than a year. */
const COUNTS = 180

/**
 * Everything public may be read, one's own pages and the API may not; of the API, the feeds are made for machines
 * (RFC 9309 §2.2.2: the longest rule that matches counts).
 */
export const robotsTxt = (origin: string): string =>
  [
    'User-agent: *',
    'Allow: /',
    'Allow: /api/v1/feeds/',
    ...['/api/', '/me', '/manage/', '/operate', '/setup', '/sign-in'].map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n')

/** @param contact `mailto:` or an https address @see RFC 9116 */
export const securityTxt = (contact: string, origin: string, now: Date): string =>
  [
    `Contact: ${contact}`,
    `Expires: ${new Date(now.getTime() + COUNTS * 86_400_000).toISOString().slice(0, 19)}Z`,
    'Preferred-Languages: en, es, ar',
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ].join('\n')

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

/**
 * @param starts the `after` of each sitemap of micro-credentials
 * @param organizations whose badges have a sitemap
 * @see https://www.sitemaps.org/protocol.html
 */
export const sitemapIndex = (starts: readonly string[], organizations: readonly string[], origin: string): string => {
  const maps = [
    ...starts.map((after) => `achievements.xml${after && `?after=${after}`}`),
    ...organizations.map((id) => `badges.xml?organization=${id}`),
  ]
  const entries = maps.map((map) => `<sitemap><loc>${origin}/sitemaps/${map}</loc></sitemap>\n`)
  return `${DECLARATION}<sitemapindex xmlns="${NAMESPACE}">\n${entries.join('')}</sitemapindex>\n`
}

/** Ids and times have nothing in them that XML would have to escape. */
export const sitemap = (entries: readonly { address: string; changedAt: Date }[]): string =>
  `${DECLARATION}<urlset xmlns="${NAMESPACE}">\n${entries
    .map(({ address, changedAt }) => `<url><loc>${address}</loc><lastmod>${changedAt.toISOString()}</lastmod></url>\n`)
    .join('')}</urlset>\n`

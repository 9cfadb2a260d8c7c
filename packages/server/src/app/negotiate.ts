import type { IncomingMessage } from 'node:http'
import type { FeedFormat } from '@cairn/api'
import { accepted } from '../kernel/http/accept.ts'

/** What a badge can be answered as, by the media types that ask for it; the page for people comes first. */
const FORMS: readonly [suffix: string, types: readonly string[]][] = [
  ['html', ['text/html', 'application/xhtml+xml']],
  ['json', ['application/vc+ld+json', 'application/vc', 'application/ld+json', 'application/json']],
  ['jwt', ['application/vc+jwt', 'application/jwt', 'text/plain']],
  ['png', ['image/png']],
  ['svg', ['image/svg+xml']],
]

/** Vocabularies that JSON-LD can be asked for in, by its `profile` (JSON-LD 1.1 §C.1); without one, Open Badges. */
const PROFILES: Record<string, FeedFormat> = {
  'https://schema.org': 'schema-org',
  'https://credreg.net/ctdl/schema/context/json': 'ctdl',
  'http://data.europa.eu/snb/model/context/edc-ap': 'elm',
}

/** The vocabulary that JSON-LD is asked for in, if one of ours is named. */
function feedFormat(accept: string | undefined): FeedFormat | undefined {
  const profile = /application\/ld\+json\s*;[^,]*\bprofile="?([^",;]+?)\/?["\s]*(?:[,;]|$)/i.exec(accept ?? '')?.[1]
  return profile === undefined ? undefined : PROFILES[profile]
}

/** The form somebody asks for; `html` when they say nothing or take anything, as browsers and chat programs do. */
export function preferredForm(accept: string | undefined): string {
  for (const { type } of accepted(accept ?? '*/*')) {
    const form = FORMS.find(([, types]) => types.includes(type))
    if (form) return form[0]
    if (type === '*/*') return 'html'
  }
  return 'html'
}

/**
 * One address for each badge, achievement and skill: who asks for a credential, an image or data at it gets that, who
 * asks for a page gets the page. The address with a suffix is always that form.
 */
export function rewriteUrl(request: IncomingMessage): string {
  const url = request.url ?? '/'
  // whatever is asked of the resolver is for it to judge, as it was sent: also what is no DID, or not well encoded
  if (/^\/1\.0\/identifiers(?:[/?]|$)/.test(url)) return '/1.0/identifiers/did'
  const match = /^\/(credentials|achievements|skills)\/([a-z]{3}_[0-9a-z]+)(\?.*)?$/.exec(url)
  if (!match) return url
  const [, kind, id, query = ''] = match
  const form = preferredForm(request.headers.accept)
  if (form === 'html') return url
  if (kind === 'credentials') return `/credentials/${id}.${form}${query}`
  if (kind === 'skills') return form === 'json' ? `/api/v1/skills/${id}/json-ld` : url
  const feed = form === 'json' ? feedFormat(request.headers.accept) : undefined
  if (feed) return `/api/v1/achievements/${id}/feeds/${feed}`
  if (form === 'json') return `/api/v1/achievements/${id}/open-badge${query}`
  return form === 'png' || form === 'svg' ? `/achievements/${id}/badge.${form}${query}` : url
}

import { createHash } from 'node:crypto'
import type { catalogFeeds, FeedFormat, RawAnswer } from '@cairn/api'
import type { FastifyRequest } from 'fastify'
import type { Handlers } from '../../../kernel/http/handle.ts'
import { getOrganization } from '../../organizations/index.ts'
import { achievementErrors } from '../catalog.errors.ts'
import { type FeedEntry, findFeedEntry, listFeedEntries } from './feeds.views.ts'
import { renderFeed } from './render-feed.ts'

/** The catalog for programs, in the vocabularies that they know. */
export const feedHandlers: Handlers<typeof catalogFeeds> = {
  feedOfOne: async ({ work, params, request, runtime }) => {
    const entry = await findFeedEntry(work.db, params.achievementId)
    if (!entry) throw achievementErrors.not_found()
    return answer(request, params.format, { items: [entry] }, runtime.settings.publicUrl)
  },
  feedOfOrganization: async ({ work, params, query, request, runtime }) => {
    const { id } = await getOrganization(work, params.organizationId)
    const page = await listFeedEntries(work.db, { ...query, organizationId: id })
    return answer(request, params.format, page, runtime.settings.publicUrl)
  },
  feedOfAll: async ({ work, params, query, request, runtime }) =>
    answer(request, params.format, await listFeedEntries(work.db, query), runtime.settings.publicUrl),
}

interface FeedPage {
  items: FeedEntry[]
  next?: string
}

/**
 * The document, or that whoever asks has it already: by its tag (RFC 9110 §13.1.2), and only without one by its date
 * (§13.1.3). The next page is named in a `Link` (RFC 8288), so that the document stays what its vocabulary says.
 */
function answer(request: FastifyRequest, format: FeedFormat, { items, next }: FeedPage, publicUrl: string): RawAnswer {
  const body = renderFeed(format, items, publicUrl)
  const etag = `"${createHash('sha256').update(`${next} ${body}`).digest('base64url').slice(0, 22)}"`
  const changed = items.reduce((latest, { changedAt }) => Math.max(latest, changedAt.getTime()), 0)
  const headers = {
    'cache-control': 'public, max-age=300',
    etag,
    vary: 'accept',
    ...(changed > 0 && { 'last-modified': new Date(changed).toUTCString() }),
    ...(next && { link: `<${addressOf(request, next, publicUrl)}>; rel="next"` }),
  }
  return isKnown(request, etag, changed)
    ? { status: 304, contentType: 'application/ld+json', body: '', headers }
    : { contentType: 'application/ld+json', body, headers }
}

function isKnown({ headers }: FastifyRequest, etag: string, changed: number): boolean {
  const tags = headers['if-none-match']
  if (tags !== undefined) return tags.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')))
  const since = Date.parse(headers['if-modified-since'] ?? '')
  // dates of HTTP have whole seconds
  return changed > 0 && Math.floor(changed / 1000) * 1000 <= since
}

function addressOf(request: FastifyRequest, after: string, publicUrl: string): string {
  const url = new URL(request.url, publicUrl)
  url.searchParams.set('after', after)
  return url.href
}

import { z } from 'zod'
import { AchievementId, OrganizationId, PageQuery } from './common.ts'
import { endpoint } from './endpoint.ts'

/** The vocabularies that the catalog is told in: schema.org, CTDL (Credential Engine), European Learning Model 3. */
export const FEED_FORMATS = ['schema-org', 'ctdl', 'elm'] as const
export type FeedFormat = (typeof FEED_FORMATS)[number]

const format = z.enum(FEED_FORMATS)
/** `after` is the id of the last one of the page before; the header `Link` with `rel="next"` has the address. */
const Pages = PageQuery.extend({ after: AchievementId.optional() })
const produces = ['application/ld+json'] as const

/** The catalog for programs. Answers have an `ETag` and `Last-Modified`; who has one already is told so with 304. */
export const catalogFeeds = {
  feedOfOne: endpoint({
    method: 'GET',
    path: '/api/v1/achievements/:achievementId/feeds/:format',
    summary: 'The newest version of a published micro-credential in schema.org, CTDL or ELM',
    access: 'public',
    params: z.object({ achievementId: AchievementId, format }),
    produces,
    problems: ['achievement.not_found'],
  }),
  feedOfOrganization: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId/feeds/:format',
    summary: 'What an institution offers in schema.org, CTDL or ELM, page by page',
    access: 'public',
    params: z.object({ organizationId: OrganizationId, format }),
    query: Pages,
    produces,
    problems: ['organization.not_found'],
  }),
  feedOfAll: endpoint({
    method: 'GET',
    path: '/api/v1/feeds/:format',
    summary: 'All that is offered here in schema.org, CTDL or ELM, page by page',
    access: 'public',
    params: z.object({ format }),
    query: Pages,
    produces,
  }),
}

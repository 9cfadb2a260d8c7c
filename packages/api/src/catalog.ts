import { z } from 'zod'
import { AchievementCard, PublishedAchievement } from './achievement.ts'
import { achievementDecisions } from './achievement-decisions.ts'
import { achievementImports } from './achievement-imports.ts'
import { achievementTexts } from './achievement-texts.ts'
import { catalogFeeds } from './catalog-feeds.ts'
import { CatalogFindings, CatalogSearch } from './catalog-search.ts'
import { catalogWriting } from './catalog-writing.ts'
import { AchievementId, page } from './common.ts'
import { endpoint } from './endpoint.ts'
import { VersionDiff, VersionSummary } from './versions.ts'

export * from './achievement.ts'
export * from './achievement-imports.ts'
export * from './catalog-feeds.ts'
export * from './catalog-search.ts'
export * from './catalog-writing.ts'

const one = z.object({ achievementId: AchievementId })
/** Counted from 1; at most what a database counts with. */
const VersionNumber = z.coerce.number().int().min(1).max(2_147_483_647)
/** The newest version unless said. */
const ofVersion = z.object({ version: VersionNumber.optional() })

/** What everybody may read of an achievement; with it all that is done to one before. */
export const catalog = {
  ...catalogFeeds,
  ...catalogWriting,
  ...achievementImports,
  search: endpoint({
    method: 'GET',
    path: '/api/v1/achievements',
    summary: 'Search the published micro-credentials',
    access: 'public',
    query: CatalogSearch,
    response: page(AchievementCard).extend(CatalogFindings),
  }),
  showPublished: endpoint({
    method: 'GET',
    path: '/api/v1/achievements/:achievementId/published',
    summary: 'A published micro-credential, its newest version or the one asked for',
    access: 'public',
    params: one,
    query: ofVersion,
    response: PublishedAchievement,
    problems: ['achievement.not_found'],
  }),
  versions: endpoint({
    method: 'GET',
    path: '/api/v1/achievements/:achievementId/versions',
    summary: 'The published versions of a micro-credential, newest first, and how much each changed',
    access: 'public',
    params: one,
    response: z.object({ items: z.array(VersionSummary) }),
    problems: ['achievement.not_found'],
  }),
  version: endpoint({
    method: 'GET',
    path: '/api/v1/achievements/:achievementId/versions/:version',
    summary: 'One published version of a micro-credential',
    access: 'public',
    params: one.extend({ version: VersionNumber }),
    response: PublishedAchievement,
    problems: ['achievement.not_found'],
  }),
  diff: endpoint({
    method: 'GET',
    path: '/api/v1/achievements/:achievementId/versions/:from/diff/:to',
    summary: 'What two published versions say differently, word by word, and how much that is',
    access: 'public',
    params: one.extend({ from: VersionNumber, to: VersionNumber }),
    response: VersionDiff,
    problems: ['achievement.not_found'],
    rate: 60,
  }),
  jsonLd: endpoint({
    method: 'GET',
    path: '/api/v1/achievements/:achievementId/open-badge',
    summary:
      'A published micro-credential as an Open Badges 3.0 Achievement; also at /achievements/:id with Accept: application/ld+json',
    access: 'public',
    params: one,
    query: ofVersion,
    produces: ['application/ld+json'],
    problems: ['achievement.not_found'],
  }),
  showVersion: endpoint({
    method: 'GET',
    path: '/achievements/:achievementId/versions/:version',
    summary:
      'The id of a version, as credentials name it: leads people to its page and programs to its Open Badges form',
    access: 'public',
    params: one.extend({ version: VersionNumber }),
    produces: ['application/ld+json', 'text/html'],
    problems: ['achievement.not_found'],
  }),
  imageSvg: endpoint({
    method: 'GET',
    path: '/achievements/:achievementId/badge.svg',
    summary: 'The badge image of a published achievement, as SVG',
    access: 'public',
    params: one,
    /** `small`: without letters, for places below some 96 pixels. */
    query: ofVersion.extend({ variant: z.enum(['full', 'small']).default('full') }),
    produces: ['image/svg+xml'],
    problems: ['achievement.not_found'],
  }),
  imagePng: endpoint({
    method: 'GET',
    path: '/achievements/:achievementId/badge.png',
    summary: 'The badge image of a published achievement, as PNG',
    access: 'public',
    params: one,
    query: ofVersion.extend({ size: z.coerce.number().int().min(16).max(1024).default(512) }),
    produces: ['image/png'],
    problems: ['achievement.not_found'],
  }),
  ...achievementTexts,
  ...achievementDecisions,
}

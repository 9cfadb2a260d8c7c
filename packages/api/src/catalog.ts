import { z } from 'zod'
import { achievementImports } from './achievement-imports.ts'
import { BadgeDesign } from './badge-design.ts'
import { catalogFeeds } from './catalog-feeds.ts'
import { CatalogFindings, CatalogSearch } from './catalog-search.ts'
import { catalogWriting } from './catalog-writing.ts'
import {
  AchievementId,
  Done,
  Instant,
  line as lineOf,
  OrganizationId,
  page,
  prose as proseOf,
  SearchQuery,
} from './common.ts'
import { Completeness, DefinitionPolicy } from './completeness.ts'
import { Definition } from './definition.ts'
import { ACHIEVEMENT_PHASES, ACHIEVEMENT_STATES, ACHIEVEMENT_TYPES, SCOPES } from './definition-terms.ts'
import { prose } from './definition-text.ts'
import { endpoint } from './endpoint.ts'
import { OverlapsHash } from './governance-terms.ts'
import { OriginalTexts, TranslationStatus } from './translations.ts'
import { VERSION_CHANGES, VersionDiff, VersionSummary } from './versions.ts'

export * from './achievement-imports.ts'
export * from './catalog-feeds.ts'
export * from './catalog-search.ts'
export * from './catalog-writing.ts'

/** Why and since when there are no new awards. */
const Retirement = z.object({ at: Instant, reason: z.string() })

/** What holds of a published achievement beside its text: may one enroll, is it awarded, does it end? */
export const Standing = z.object({
  phase: z.enum(ACHIEVEMENT_PHASES),
  suspension: z.object({ at: Instant, reason: z.string() }).optional(),
  /** Nobody enrolls after `lastEnrollment`; of one that ends, nothing is awarded after `lastAward`. */
  closing: z
    .object({
      at: Instant,
      reason: z.string(),
      lastEnrollment: Instant,
      teachOutEnd: Instant.optional(),
      lastAward: Instant.optional(),
      successorId: AchievementId.optional(),
    })
    .optional(),
})
export type Standing = z.output<typeof Standing>

export const Achievement = z.object({
  id: AchievementId,
  organizationId: OrganizationId,
  organizationName: z.string(),
  organizationSlug: z.string(),
  state: z.enum(ACHIEVEMENT_STATES),
  /** Counts every change of the draft; goes back as `revision` so that no update is lost. */
  revision: z.int(),
  /** Number of the newest published version, 0 before the first. */
  version: z.int(),
  definition: Definition,
  /** Hex SHA-256 of the canonical JSON (RFC 8785) of the definition: what an approval names. */
  definitionHash: z.string(),
  completeness: z.array(Completeness),
  authorIds: z.array(z.string()),
  proposedBy: z.string().optional(),
  proposedByName: z.string().optional(),
  approvedBy: z.string().optional(),
  approvedByName: z.string().optional(),
  remarks: z.string().optional(),
  publishedAt: Instant.optional(),
  /** The proposal that decides on the working text: nothing else approves, returns or publishes it. */
  proposalId: z.string().optional(),
  /** Why nothing is awarded yet. */
  awardBlocks: z.array(z.string()),
  standing: Standing,
  retirement: Retirement.optional(),
  createdAt: Instant,
  updatedAt: Instant,
})
export type Achievement = z.output<typeof Achievement>

/** What everybody may see of a published achievement: its newest version, or the one asked for. */
export const PublishedAchievement = z.object({
  id: AchievementId,
  organization: z.object({ id: OrganizationId, name: z.string(), slug: z.string(), verification: z.string() }),
  state: z.enum(['published', 'retired']),
  standing: Standing,
  retirement: Retirement.optional(),
  version: z.int(),
  newestVersion: z.int(),
  publishedAt: Instant,
  definition: Definition,
  definitionHash: z.string(),
  /** Newest first; `change` says how much each changes of the one before it. */
  versions: z.array(
    z.object({ version: z.int(), publishedAt: Instant, hash: z.string(), change: z.enum(VERSION_CHANGES) }),
  ),
  /** Addresses of the badge image. */
  imageSvg: z.string(),
  imagePng: z.string(),
  address: z.string(),
})
export type PublishedAchievement = z.output<typeof PublishedAchievement>

export const AchievementCard = z.object({
  id: AchievementId,
  organization: z.object({ name: z.string(), slug: z.string() }),
  title: z.string(),
  summary: z.string().optional(),
  field: z.string().optional(),
  level: z.int().optional(),
  workloadHours: z.number().optional(),
  credits: z.object({ amount: z.number(), framework: z.string() }).optional(),
  participation: z.string().optional(),
  state: z.enum(ACHIEVEMENT_STATES),
  version: z.int(),
  updatedAt: Instant,
  imageSvg: z.string(),
})
export type AchievementCard = z.output<typeof AchievementCard>

/** One of an institution's own list. */
export const WorkCard = AchievementCard.extend({
  proposedByName: z.string().optional(),
  /** Has the caller written in this text, or proposed it? Then others decide on it. */
  own: z.boolean(),
})
export type WorkCard = z.output<typeof WorkCard>

const one = z.object({ achievementId: AchievementId })
const inOrganization = z.object({ organizationId: OrganizationId })
/** A search among achievements; `after` is the last one of the page before. */
const Search = SearchQuery.extend({ after: AchievementId.optional(), q: proseOf(200).optional() })
/** The newest version unless said. */
const ofVersion = z.object({ version: z.coerce.number().int().min(1).optional() })
const VersionNumber = z.coerce.number().int().min(1)
/** What the decider looked at; a text that changed meanwhile is refused with 409. */
const seen = z.object({ definitionHash: z.string().regex(/^[0-9a-f]{64}$/) })

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
    params: one.extend({ version: z.coerce.number().int().min(1) }),
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
  previewBadge: endpoint({
    method: 'POST',
    path: '/api/v1/badge-previews',
    summary: 'Draw a badge from its parameters, without keeping it',
    access: 'signed_in',
    body: z.object({
      title: z.string().max(120),
      issuer: z.string().max(200),
      level: z.int().min(1).max(4).optional(),
      field: z.string().max(120).optional(),
      scope: z.enum(SCOPES).optional(),
      achievementType: z.enum(ACHIEVEMENT_TYPES).optional(),
      language: z.string().max(40).optional(),
      /** What the contour lines grow from: the achievement's id, once there is one. */
      seed: z.string().max(80).optional(),
      badge: BadgeDesign.default({}),
    }),
    produces: ['image/svg+xml'],
  }),
  draftSvg: endpoint({
    method: 'GET',
    path: '/api/v1/achievements/:achievementId/badge.svg',
    summary: 'The badge image of the working text, for those who work on it; as it would look with other choices',
    access: 'achievement.read',
    params: one,
    query: BadgeDesign.pick({ shape: true, palette: true, icon: true, pattern: true }).extend({
      variant: z.enum(['full', 'small']).default('full'),
    }),
    produces: ['image/svg+xml'],
    problems: ['achievement.not_found'],
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId/achievements',
    summary: 'All achievements of an institution, in every state',
    access: 'achievement.read',
    params: inOrganization,
    query: Search.extend({ state: z.enum(ACHIEVEMENT_STATES).optional() }),
    /** `counts`: how many there are in each state, whatever was searched for. */
    response: page(WorkCard).extend({ counts: z.record(z.enum(ACHIEVEMENT_STATES), z.int()) }),
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/v1/organizations/:organizationId/achievements',
    summary: 'Begin a draft',
    access: 'achievement.edit',
    params: inOrganization,
    body: z.object({ definition: Definition }),
    response: Achievement,
    status: 201,
    problems: ['organization.no_such_unit'],
  }),
  show: endpoint({
    method: 'GET',
    path: '/api/v1/achievements/:achievementId',
    summary: 'An achievement with its draft, for those who work on it',
    access: 'achievement.read',
    params: one,
    response: Achievement,
    problems: ['achievement.not_found'],
  }),
  changes: endpoint({
    method: 'GET',
    path: '/api/v1/achievements/:achievementId/changes',
    summary: 'What the working text says differently from the newest published version',
    access: 'achievement.read',
    params: one,
    response: VersionDiff,
    problems: ['achievement.not_found', 'achievement.not_published'],
  }),
  checklist: endpoint({
    method: 'GET',
    path: '/api/v1/achievements/:achievementId/checklist',
    summary: 'What the working text says and lacks, by the profiles of its institution',
    access: 'achievement.read',
    params: one,
    response: z.object({ items: z.array(Completeness) }),
    problems: ['achievement.not_found'],
  }),
  translations: endpoint({
    method: 'GET',
    path: '/api/v1/achievements/:achievementId/translations',
    summary: 'The texts of the working text, and how far each language has come with them',
    access: 'achievement.read',
    params: one,
    response: z.object({
      language: z.string(),
      originals: z.array(OriginalTexts),
      translations: z.array(TranslationStatus),
    }),
    problems: ['achievement.not_found'],
  }),
  showPolicy: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId/definition-policy',
    summary: 'Which profiles an institution holds its micro-credentials against, and what it asks for beside them',
    access: 'achievement.read',
    params: inOrganization,
    response: DefinitionPolicy,
  }),
  setPolicy: endpoint({
    method: 'PUT',
    path: '/api/v1/organizations/:organizationId/definition-policy',
    summary: 'Choose the profiles of an institution, and what it asks for beside them',
    access: 'organization.manage',
    params: inOrganization,
    body: DefinitionPolicy,
    response: DefinitionPolicy,
  }),
  edit: endpoint({
    method: 'PUT',
    path: '/api/v1/achievements/:achievementId/definition',
    summary:
      'Save the draft; a published achievement gets a draft of its next version. With `base`, the text of `revision`, what others saved meanwhile is kept, and only what both changed differently is refused',
    access: 'achievement.edit',
    params: one,
    body: z.object({ definition: Definition, revision: z.int(), base: Definition.optional() }),
    response: Achievement,
    maxBytes: 2_000_000,
    problems: [
      'achievement.not_found',
      'achievement.changed_meanwhile',
      'achievement.in_review',
      'achievement.retired',
      'organization.no_such_unit',
    ],
  }),
  discard: endpoint({
    method: 'DELETE',
    path: '/api/v1/achievements/:achievementId',
    summary: 'Throw a draft away; what was published before stays in force',
    access: 'achievement.edit',
    params: one,
    response: Done,
    problems: ['achievement.not_found', 'achievement.was_published', 'achievement.in_review'],
  }),
  propose: endpoint({
    method: 'POST',
    path: '/api/v1/achievements/:achievementId/proposal',
    summary: 'Submit the draft for review',
    access: 'achievement.propose',
    params: one,
    body: seen.extend({ overlapsSeen: OverlapsHash.optional() }),
    response: Achievement,
    problems: [
      'achievement.not_found',
      'achievement.incomplete',
      'achievement.changed_meanwhile',
      'achievement.not_a_draft',
      'proposal.overlaps_unseen',
      'proposal.no_unit_head',
    ],
  }),
  approve: endpoint({
    method: 'POST',
    path: '/api/v1/achievements/:achievementId/approval',
    summary: 'Approve exactly the text that was read; never one’s own',
    access: 'achievement.approve',
    params: one,
    body: seen,
    response: Achievement,
    problems: [
      'achievement.not_found',
      'achievement.decided_elsewhere',
      'achievement.not_in_review',
      'achievement.own_proposal',
      'achievement.decided_by_persons',
      'achievement.changed_meanwhile',
    ],
  }),
  return: endpoint({
    method: 'POST',
    path: '/api/v1/achievements/:achievementId/return',
    summary: 'Send a proposal back to its author, with remarks',
    access: 'achievement.approve',
    params: one,
    body: seen.extend({ remarks: prose(5000).pipe(z.string().min(1)) }),
    response: Achievement,
    problems: [
      'achievement.not_found',
      'achievement.decided_elsewhere',
      'achievement.not_in_review',
      'achievement.own_proposal',
      'achievement.decided_by_persons',
      'achievement.changed_meanwhile',
    ],
  }),
  publish: endpoint({
    method: 'POST',
    path: '/api/v1/achievements/:achievementId/publication',
    summary: 'Publish the approved text as an immutable version',
    access: 'achievement.publish',
    params: one,
    body: seen,
    response: Achievement,
    problems: [
      'achievement.not_found',
      'achievement.decided_elsewhere',
      'achievement.not_approved',
      'achievement.changed_meanwhile',
      'achievement.incomplete',
    ],
  }),
  retire: endpoint({
    method: 'POST',
    path: '/api/v1/achievements/:achievementId/retirement',
    summary: 'End an achievement: no new awards; its page and its badges stay',
    access: 'achievement.publish',
    params: one,
    body: z.object({ reason: lineOf(500) }),
    response: Achievement,
    problems: ['achievement.not_found', 'achievement.not_published', 'achievement.retired'],
  }),
}

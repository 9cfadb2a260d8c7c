import { z } from 'zod'
import { Achievement, WorkCard } from './achievement.ts'
import { BadgeDesign } from './badge-design.ts'
import { AchievementId, Done, OrganizationId, page, prose, SearchQuery } from './common.ts'
import { Completeness, DefinitionPolicy } from './completeness.ts'
import { Definition } from './definition.ts'
import { ACHIEVEMENT_STATES, ACHIEVEMENT_TYPES, SCOPES } from './definition-terms.ts'
import { endpoint } from './endpoint.ts'
import { OriginalTexts, TranslationStatus } from './translations.ts'
import { VersionDiff } from './versions.ts'

const one = z.object({ achievementId: AchievementId })
const inOrganization = z.object({ organizationId: OrganizationId })
/** A search among achievements; `after` is the last one of the page before. */
const Search = SearchQuery.extend({ after: AchievementId.optional(), q: prose(200).optional() })

/** What the people of an institution do with the working text of an achievement. */
export const achievementTexts = {
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
      /** Without letters, for places below some 96 pixels. */
      small: z.boolean().default(false),
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
}

import { z } from 'zod'
import {
  AchievementId,
  Done,
  Instant,
  id,
  line as lineOf,
  OrganizationId,
  page,
  prose as proseOf,
  SearchQuery,
} from './common.ts'
import { endpoint } from './endpoint.ts'

/** Vocabulary of Open Badges 3.0, AchievementType enumeration, as far as micro-credentials use it. */
export const ACHIEVEMENT_TYPES = [
  'MicroCredential',
  'Badge',
  'Achievement',
  'Assessment',
  'Award',
  'Certificate',
  'CertificateOfCompletion',
  'Certification',
  'CoCurricular',
  'CommunityService',
  'Competency',
  'Course',
  'Fieldwork',
  'LearningProgram',
  'License',
  'Membership',
] as const
export const ASSURANCES = ['recognition', 'knowledge', 'application', 'certified_competence'] as const
export const SCOPES = ['activity', 'badge', 'micro_credential', 'stack', 'program'] as const
export const PARTICIPATIONS = ['online', 'on_site', 'hybrid', 'work_based'] as const
/** EU Council Recommendation 2022/C 243/02, Annex I: supervision and identity verification during assessment. */
export const SUPERVISIONS = [
  'unsupervised',
  'supervised',
  'supervised_online_identified',
  'supervised_on_site_identified',
] as const
export const STACKABILITIES = ['stand_alone', 'integrated'] as const
export const ACHIEVEMENT_STATES = ['draft', 'proposed', 'approved', 'published', 'retired'] as const

export const BADGE_SHAPES = [
  'circle',
  'hexagon',
  'octagon',
  'diamond',
  'squircle',
  'shield',
  'stone',
  'rosette',
] as const
export const BADGE_PALETTES = ['pine', 'lake', 'ember', 'heather', 'slate', 'moss', 'berry', 'dawn'] as const
export const BADGE_PATTERNS = ['contours', 'plain', 'rays', 'grid'] as const
export const BADGE_ICONS = [
  'none',
  'mountain',
  'users',
  'leaf',
  'chart',
  'lock',
  'code',
  'book',
  'heart',
  'cog',
  'globe',
  'award',
  'brain',
  'bot',
  'briefcase',
  'building',
  'calculator',
  'cloud',
  'compass',
  'cpu',
  'database',
  'factory',
  'flame',
  'flask',
  'gavel',
  'hammer',
  'handshake',
  'languages',
  'laptop',
  'lightbulb',
  'map',
  'megaphone',
  'messages',
  'microscope',
  'music',
  'network',
  'palette',
  'pen',
  'pencil-ruler',
  'plane',
  'presentation',
  'recycle',
  'rocket',
  'scale',
  'school',
  'shield',
  'siren',
  'sprout',
  'star',
  'stethoscope',
  'sun',
  'target',
  'timer',
  'tree',
  'truck',
  'utensils',
  'video',
  'wrench',
  'zap',
] as const

/** How the badge image is drawn; a good one exists without any of this. */
export const BadgeDesign = z.object({
  shape: z.enum(BADGE_SHAPES).optional(),
  palette: z.enum(BADGE_PALETTES).optional(),
  icon: z.enum(BADGE_ICONS).optional(),
  pattern: z.enum(BADGE_PATTERNS).optional(),
  /** At most 18 characters; the level's name unless said; empty for none. */
  ribbon: z.string().trim().max(18).optional(),
})
export type BadgeDesign = z.output<typeof BadgeDesign>

/** Half a surrogate pair is no character, and has no place in the canonical JSON that is hashed (RFC 8785 §3.2.2.2). */
const HALF = 'Contains half a character'
const line = (max: number) => lineOf(max).refine((text) => text.isWellFormed(), HALF)
const prose = (max: number) => proseOf(max).refine((text) => text.isWellFormed(), HALF)
/** An address on the web. */
const webAddress = (max: number) =>
  z
    .url({ protocol: /^https?$/ })
    .max(max)
    .refine((text) => text.isWellFormed(), HALF)

export const Alignment = z.object({
  name: line(300),
  url: webAddress(1000).optional(),
  framework: line(200).optional(),
})
export const Outcome = z.object({ text: line(600), skills: z.array(Alignment).max(20).default([]) })

/** Everything that describes a micro-credential. A draft needs its title; `propose` asks for the rest. */
export const Definition = z.object({
  title: line(120),
  summary: prose(400).optional(),
  description: prose(10_000).optional(),
  audience: prose(1000).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'A BCP 47 language tag')
    .default('en'),
  achievementType: z.enum(ACHIEVEMENT_TYPES).default('MicroCredential'),
  field: line(120).optional(),
  outcomes: z.array(Outcome).max(30).default([]),
  criteria: prose(20_000).optional(),
  workloadHours: z.number().positive().max(10_000).optional(),
  credits: z.object({ amount: z.number().positive().max(300), framework: z.enum(['ECTS', 'local']) }).optional(),
  creditBearing: z.boolean().default(false),
  level: z.int().min(1).max(4).optional(),
  eqfLevel: z.int().min(1).max(8).optional(),
  nationalLevel: line(80).optional(),
  assurance: z.enum(ASSURANCES).optional(),
  scope: z.enum(SCOPES).default('micro_credential'),
  participation: z.enum(PARTICIPATIONS).optional(),
  prerequisites: prose(2000).optional(),
  assessment: z
    .object({ type: line(300), description: prose(5000).optional(), supervision: z.enum(SUPERVISIONS).optional() })
    .optional(),
  qualityAssurance: prose(2000).optional(),
  accreditation: prose(1000).optional(),
  expiry: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('none') }),
      z.object({ kind: z.literal('period'), months: z.int().min(1).max(600) }),
      z.object({ kind: z.literal('date'), date: z.iso.date() }),
    ])
    .default({ kind: 'none' }),
  renewal: prose(2000).optional(),
  fee: z
    .object({
      amount: z.number().min(0).max(1_000_000),
      currency: z.string().regex(/^[A-Z]{3}$/, 'Three capital letters, as in ISO 4217'),
    })
    .optional(),
  stackability: z.enum(STACKABILITIES).optional(),
  contact: line(300).optional(),
  furtherInformation: webAddress(500).optional(),
  humanCode: line(60).optional(),
  tags: z.array(line(60)).max(30).default([]),
  unitId: id('unt').optional(),
  badge: BadgeDesign.default({}),
})
export type Definition = z.output<typeof Definition>
export type DefinitionInput = z.input<typeof Definition>

/** Why and since when there are no new awards. */
const Retirement = z.object({ at: Instant, reason: z.string() })

/** What the completeness checklist asks for: EU Council Recommendation 2022/C 243/02, Annex I, and what publishing needs. */
export const COMPLETENESS_ELEMENTS = [
  'title',
  'description',
  'awarding_body',
  'issuer_country',
  'learner_identity',
  'issue_date',
  'outcomes',
  'workload',
  'level',
  'assessment',
  'participation',
  'quality_assurance',
  'criteria',
  'prerequisites',
  'supervision',
  'stackability',
  'further_information',
] as const

/** One element of the checklist: where it stands, whether `propose` insists on it, and whether it is there. */
export const Completeness = z.object({
  element: z.enum(COMPLETENESS_ELEMENTS),
  pointer: z.string(),
  mandatory: z.boolean(),
  present: z.boolean(),
})

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
  retirement: Retirement.optional(),
  version: z.int(),
  newestVersion: z.int(),
  publishedAt: Instant,
  definition: Definition,
  definitionHash: z.string(),
  versions: z.array(z.object({ version: z.int(), publishedAt: Instant, hash: z.string() })),
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
/** What the decider looked at; a text that changed meanwhile is refused with 409. */
const seen = z.object({ definitionHash: z.string().regex(/^[0-9a-f]{64}$/) })

export const catalog = {
  search: endpoint({
    method: 'GET',
    path: '/api/v1/achievements',
    summary: 'Search the published micro-credentials',
    access: 'public',
    query: Search.extend({
      organization: lineOf(80).optional(),
      field: lineOf(120).optional(),
      level: z.coerce.number().int().min(1).max(4).optional(),
      participation: z.enum(PARTICIPATIONS).optional(),
    }),
    response: page(AchievementCard).extend({ fields: z.array(z.string()), total: z.int() }),
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
    summary: 'The badge image of the working text, for those who work on it',
    access: 'achievement.read',
    params: one,
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
  edit: endpoint({
    method: 'PUT',
    path: '/api/v1/achievements/:achievementId/definition',
    summary: 'Save the draft; a published achievement gets a draft of its next version',
    access: 'achievement.edit',
    params: one,
    body: z.object({ definition: Definition, revision: z.int() }),
    response: Achievement,
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
    body: seen,
    response: Achievement,
    problems: [
      'achievement.not_found',
      'achievement.incomplete',
      'achievement.changed_meanwhile',
      'achievement.not_a_draft',
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
    problems: ['achievement.not_found', 'achievement.not_approved', 'achievement.changed_meanwhile'],
  }),
  retire: endpoint({
    method: 'POST',
    path: '/api/v1/achievements/:achievementId/retirement',
    summary: 'End an achievement: no new awards; its page and its badges stay',
    access: 'achievement.publish',
    params: one,
    body: z.object({ reason: line(500) }),
    response: Achievement,
    problems: ['achievement.not_found', 'achievement.not_published', 'achievement.retired'],
  }),
}

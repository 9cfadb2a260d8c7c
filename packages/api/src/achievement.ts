import { z } from 'zod'
import { AchievementId, Day, Instant, OrganizationId } from './common.ts'
import { Completeness } from './completeness.ts'
import { Definition } from './definition.ts'
import { ACHIEVEMENT_PHASES, ACHIEVEMENT_STATES } from './definition-terms.ts'
import { VERSION_CHANGES } from './versions.ts'

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
      /** What becomes of stacks that need it, and of those in progress. */
      effectOnStacks: z.string().optional(),
    })
    .optional(),
})
export type Standing = z.output<typeof Standing>

/** The days on which it begins that are not over, in their order; days begin and end in UTC. */
const Starts = z.array(Day)

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
  starts: Starts,
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
  starts: Starts,
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

import { z } from 'zod'
import { AchievementId, Instant } from './common.ts'

/** How much a version changes of the one before it. An editorial change leaves what is learned and judged as it was. */
export const VERSION_CHANGES = ['new', 'editorial', 'substantive'] as const
export const CHANGE_CLASSES = ['editorial', 'substantive'] as const

export const VersionSummary = z.object({
  version: z.int(),
  title: z.string(),
  change: z.enum(VERSION_CHANGES),
  /** Hex SHA-256 of the canonical JSON (RFC 8785) of the definition. */
  hash: z.string(),
  inForceFrom: Instant,
  /** When the next one took its place. */
  inForceUntil: Instant.optional(),
})

export type VersionSummary = z.output<typeof VersionSummary>

/** A stretch of a text: it stayed, it is gone, or it is new. */
export const Stretch = z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })
export type Stretch = z.output<typeof Stretch>

/** One thing that two texts say differently, as a page of tracked changes shows it. */
export const Change = z.object({
  /** The member of the definition that it lies in, such as `outcomes`, `rubric`, `workloadHours`. */
  part: z.string(),
  /** Its name within that, such as `plan` or `judgment/levels/high/descriptor`; empty for the whole. */
  item: z.string(),
  /** What a list calls the item: the text of an outcome, the title of a criterion. */
  label: z.string().optional(),
  kind: z.enum(['added', 'removed', 'changed', 'moved']),
  class: z.enum(CHANGE_CLASSES),
  before: z.string().optional(),
  after: z.string().optional(),
  /** Of two texts: what stayed, what is gone, what is new, in order. */
  stretches: z.array(Stretch).optional(),
})
export type Change = z.output<typeof Change>

export const VersionDiff = z.object({
  achievementId: AchievementId,
  from: z.int(),
  /** Absent for the working text. */
  to: z.int().optional(),
  titleFrom: z.string(),
  titleTo: z.string(),
  language: z.string(),
  /** `none` when both say the same. */
  class: z.enum(['none', ...CHANGE_CLASSES]),
  changes: z.array(Change),
})
export type VersionDiff = z.output<typeof VersionDiff>

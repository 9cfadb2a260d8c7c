import { z } from 'zod'
import { AchievementId, OrganizationId } from './common.ts'
import { ACHIEVEMENT_STATES } from './definition-terms.ts'
import { LanguageTag } from './definition-text.ts'
import { endpoint } from './endpoint.ts'

export const IMPORT_FORMATS = ['open_badges_3', 'open_badges_2', 'ctdl', 'elm', 'csv'] as const
export type ImportFormat = (typeof IMPORT_FORMATS)[number]

/**
 * What becomes of a definition that a file has.
 *
 * - `ready`: a draft, as it is.
 * - `faulty`: a draft without what does not fit; only when its row is named.
 * - `duplicate`: something else is called the same; only when its row is named.
 * - `here`: it was imported before, and stays as it is.
 * - `unusable`: it has no title, so it cannot be a draft.
 */
export const IMPORT_VERDICTS = ['ready', 'faulty', 'duplicate', 'here', 'unusable'] as const

/** Why a part of a definition is left out. */
export const IMPORT_FAULTS = [
  'missing',
  'too_long',
  'too_many',
  'out_of_range',
  'not_a_number',
  'not_one_of',
  'malformed',
] as const
export type ImportFaultCode = (typeof IMPORT_FAULTS)[number]

export const MAX_ACHIEVEMENT_FILE_BYTES = 5_000_000
/** Definitions in one file. */
export const MAX_IMPORTED_ACHIEVEMENTS = 500
const ACHIEVEMENT_FILE = [
  'application/json',
  'application/ld+json',
  'application/vc+ld+json',
  'text/csv',
  'text/plain',
  'image/png',
  'image/svg+xml',
  'application/pdf',
  'application/octet-stream',
  'multipart/form-data',
] as const

export const AchievementImportRow = z.object({
  /** Counted from 1. */
  row: z.int(),
  format: z.enum(IMPORT_FORMATS),
  /** Where it stands: a JSON pointer (RFC 6901), of a CSV `line 2`. */
  place: z.string(),
  /** As whoever made it names it: by this it is known again. */
  source: z.string().optional(),
  title: z.string().optional(),
  verdict: z.enum(IMPORT_VERDICTS),
  /** Which members of a definition were found, by their names. */
  members: z.array(z.string()),
  /** What of it has no place in a definition, by pointer or column; the first fifty. */
  ignored: z.array(z.string()),
  /** What was left out because it does not fit, and where it stands. */
  faults: z.array(z.object({ place: z.string(), code: z.enum(IMPORT_FAULTS), detail: z.string() })),
  /** What is the same already: an achievement of the institution, or a row of this file. */
  sameAs: z
    .object({
      by: z.enum(['source', 'title']),
      title: z.string(),
      achievementId: AchievementId.optional(),
      state: z.enum(ACHIEVEMENT_STATES).optional(),
      row: z.int().optional(),
    })
    .optional(),
  /** The draft that it has become. */
  achievementId: AchievementId.optional(),
})
export type AchievementImportRow = z.output<typeof AchievementImportRow>

export const AchievementImport = z.object({
  dryRun: z.boolean(),
  rows: z.array(AchievementImportRow),
  /** How many rows have each verdict. */
  counts: z.record(z.enum(IMPORT_VERDICTS), z.int()),
  /** How many drafts were made; none in a dry run. */
  created: z.int(),
})
export type AchievementImport = z.output<typeof AchievementImport>

const rowNumbers = z
  .string()
  .max(2500)
  .regex(/^\d{1,4}(,\d{1,4})*$/, 'Numbers of rows with commas between them')
  .transform((text) => text.split(',').map(Number))

export const achievementImports = {
  importAchievements: endpoint({
    method: 'POST',
    path: '/api/v1/organizations/:organizationId/achievement-imports',
    summary: 'Draft the definitions that a file has: Open Badges (also baked), CTDL, ELM or CSV',
    access: 'achievement.edit',
    params: z.object({ organizationId: OrganizationId }),
    query: z.object({
      /** Tell only what would become of each. */
      dryRun: z.enum(['true', 'false']).default('true'),
      /** Which rows become drafts; unless said, all that are `ready`. */
      rows: rowNumbers.optional(),
      /** Of texts that do not say theirs. */
      language: LanguageTag.default('en'),
    }),
    consumes: ACHIEVEMENT_FILE,
    response: AchievementImport,
    maxBytes: MAX_ACHIEVEMENT_FILE_BYTES,
    problems: [
      'achievement_import.unreadable',
      'achievement_import.nothing_inside',
      'achievement_import.too_many',
      'achievement_import.too_complex',
      'achievement_import.busy',
    ],
  }),
}

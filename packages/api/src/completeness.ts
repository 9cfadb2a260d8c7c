import { z } from 'zod'

/** Where a text must be complete: when it is proposed, when it is published, when it is awarded. Later ones ask for all of it. */
export const GATES = ['propose', 'publish', 'award'] as const

/** Published lists of what must be said of a micro-credential; `house` is what the institution itself adds. */
export const PROFILES = ['open_badges', 'eu_annex_i', 'trusted', 'suny', 'au', 'nz', 'nl', 'house'] as const

/** What the checklist knows to ask for. */
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
  'grade',
  'audience',
  'field',
  'field_code',
  'credits',
  'assurance',
  'skills',
  'activities',
  'rubric',
  'evidence',
  'accreditation',
  'expiry',
  'renewal',
  'review_period',
  'fee',
  'need',
  'accepted_by',
  'contact',
] as const

/** Who asks for an element, from which gate on, and where that is written. */
export const Demand = z.object({
  profile: z.enum(PROFILES),
  gate: z.enum(GATES),
  /** Without what is only recommended, no gate is closed. */
  required: z.boolean(),
  /** Is it as this profile wants it? */
  met: z.boolean(),
  /** What the profile wants, in a sentence. */
  rule: z.string(),
  /** Where it is written. */
  source: z.string(),
})
export type Demand = z.output<typeof Demand>

/** One element of the checklist: where it stands, whether `propose` insists on it, and whether it is there. */
export const Completeness = z.object({
  element: z.enum(COMPLETENESS_ELEMENTS),
  /** A JSON pointer (RFC 6901) to the definition, or to what else it lies in. */
  pointer: z.string(),
  mandatory: z.boolean(),
  present: z.boolean(),
  demands: z.array(Demand),
})
export type Completeness = z.output<typeof Completeness>

/** Which profiles an institution holds its texts against, and what it asks for beside them. */
export const DefinitionPolicy = z.object({
  profiles: z
    .array(z.enum(PROFILES))
    .max(PROFILES.length)
    .refine((profiles) => new Set(profiles).size === profiles.length, 'Each once'),
  house: z
    .array(z.object({ element: z.enum(COMPLETENESS_ELEMENTS), gate: z.enum(GATES) }))
    .max(COMPLETENESS_ELEMENTS.length)
    .refine((rules) => new Set(rules.map(({ element }) => element)).size === rules.length, 'Each element once'),
})
export type DefinitionPolicy = z.output<typeof DefinitionPolicy>

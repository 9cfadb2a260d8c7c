import { z } from 'zod'
import { line, PartId, parts, prose, webAddress } from './definition-text.ts'

/** A piece of work that shows what a level means. */
export const Exemplar = z.object({
  title: line(200),
  description: prose(2000).optional(),
  url: webAddress(1000).optional(),
})

export const RubricLevel = z.object({
  id: PartId,
  name: line(120),
  descriptor: prose(3000).optional(),
  points: z.number().min(0).max(1000).optional(),
  exemplars: z.array(Exemplar).max(10).optional(),
})

/** What a learner hands in for a criterion. */
export const EvidenceSlot = z.object({
  id: PartId,
  title: line(200),
  description: prose(2000).optional(),
  required: z.boolean().optional(),
})

/** One question to the evidence, with its answers from the lowest level to the highest. */
export const RubricCriterion = z
  .object({
    id: PartId,
    title: line(300),
    description: prose(5000).optional(),
    /** The outcomes that it shows, by their ids. */
    outcomes: z.array(PartId).max(30).optional(),
    levels: parts(RubricLevel, 12).min(2),
    /** A gate must be passed whatever the others come to; what is none counts by its weight. */
    gate: z.boolean().optional(),
    weight: z.number().positive().max(1000).optional(),
    /** From which level on it is passed: the id of one of its levels; unless said, the highest. */
    requiredLevel: PartId.optional(),
    evidence: parts(EvidenceSlot, 20).optional(),
    /** For those who judge. */
    guidance: prose(5000).optional(),
  })
  .superRefine(({ levels, requiredLevel }, check) => {
    if (requiredLevel !== undefined && !levels.some(({ id }) => id === requiredLevel))
      check.addIssue({ code: 'custom', path: ['requiredLevel'], message: 'None of its levels has this id' })
  })

/** How work is judged; passed when every gate is, and the weighted points reach the cut. */
export const Rubric = z.object({
  criteria: parts(RubricCriterion, 40).min(1),
  /** Points, each criterion's times its weight (1 unless said). Without it, every criterion must be passed. */
  minimumPoints: z.number().min(0).max(1_000_000).optional(),
})
export type Rubric = z.output<typeof Rubric>

import { z } from 'zod'
import { line as lineOf, prose as proseOf } from './common.ts'

/** Half a surrogate pair is no character, and has no place in the canonical JSON that is hashed (RFC 8785 §3.2.2.2). */
const HALF = 'Contains half a character'

/** One line of a definition. */
export const line = (max: number) => lineOf(max).refine((text) => text.isWellFormed(), HALF)
/** Several lines of a definition. */
export const prose = (max: number) => proseOf(max).refine((text) => text.isWellFormed(), HALF)
/** An address on the web. */
export const webAddress = (max: number) =>
  z
    .url({ protocol: /^https?$/ })
    .max(max)
    .refine((text) => text.isWellFormed(), HALF)

/** A BCP 47 language tag. */
export const LanguageTag = z
  .string()
  .max(40)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'A BCP 47 language tag')

/**
 * The name of a part within its definition: an outcome, a criterion, a level. It stays when the part is moved or worded
 * anew, so that versions are compared, translations found and judgments carried over by it.
 */
export const PartId = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/, 'Letters, digits, - and _, at most 40')

/** A list whose parts do not share an id. */
export const parts = <Part extends z.ZodType<{ id?: string | undefined }>>(part: Part, max: number) =>
  z
    .array(part)
    .max(max)
    .superRefine((list, check) => {
      const seen = new Set<string>()
      for (const [index, { id }] of list.entries()) {
        if (id !== undefined && seen.has(id))
          check.addIssue({ code: 'custom', path: [index, 'id'], message: 'Another part has this id' })
        if (id !== undefined) seen.add(id)
      }
    })

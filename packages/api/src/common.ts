import { z } from 'zod'

/** An id of ours: prefix, time, randomness; it sorts by creation. */
export const id = (prefix: string) =>
  z.string().regex(new RegExp(`^${prefix}_[0-9a-z]{20,60}$`), `Not an id of this kind: it begins with ${prefix}_`)

export const OrganizationId = id('org')
export const PersonId = id('psn')
export const AchievementId = id('ach')
export const AwardId = id('awd')
export const CredentialId = id('crd')

/** An e-mail address: trimmed, in lower case, at most 254 characters. */
export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email())
export const Instant = z.iso.datetime({ offset: true })
export const Day = z.iso.date()
export const Locale = z.enum(['en', 'es', 'ar'])
export type Locale = z.output<typeof Locale>

/**
 * One line of text for people: no control characters, not blank. Nor those that turn the direction of what follows: with
 * them a name reads as another one, and turns what stands beside it. Marks and joiners that scripts need are kept.
 *
 * @see https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings, https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\u202A-\u202E\u2066-\u2069]*$/u, 'Contains a control character')
/** Several lines of text for people; line breaks and tabs are the only control characters. */
export const prose = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[\t\n\r\P{Cc}]*$/u, 'Contains a control character')

/** `after` is the id of the last item of the page before. */
export const PageQuery = z.object({
  after: z.string().max(80).optional(),
  size: z.coerce.number().int().min(1).max(100).default(25),
})
export const SearchQuery = PageQuery.extend({ q: z.string().trim().max(200).optional() })

/** A page of a list: `next`, when there is one, goes back as `after`. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().optional() })

export const Done = z.object({ done: z.literal(true) })

import { z } from 'zod'
import { AchievementId, Day, line, PageQuery, prose } from './common.ts'
import { PARTICIPATIONS } from './definition-terms.ts'
import { LanguageTag } from './definition-text.ts'

/** Hours of work, all told: at most 10, more than that and at most 30, and so on. */
export const LENGTHS = ['up_to_10', 'up_to_30', 'up_to_75', 'up_to_150', 'over_150'] as const
/** Free, or with a fee that is said. Amounts are not compared: they stand in several currencies. */
export const PRICES = ['free', 'paid'] as const
export const CATALOG_SORTS = ['relevance', 'newest', 'title', 'shortest'] as const

/** What the catalog may be narrowed by. */
export const CatalogFilters = z.object({
  field: line(120).optional(),
  level: z.coerce.number().int().min(1).max(4).optional(),
  participation: z.enum(PARTICIPATIONS).optional(),
  length: z.enum(LENGTHS).optional(),
  price: z.enum(PRICES).optional(),
  language: LanguageTag.optional(),
  creditBearing: z.literal('true').optional(),
  stackable: z.literal('true').optional(),
  /** The name of what it is a part of, as it stands there. */
  countsTowards: line(300).optional(),
  /** It begins today or later (UTC), and before this day. */
  startsBefore: Day.optional(),
})
export type CatalogFilters = z.output<typeof CatalogFilters>

/** A search in the public catalog; `after` is the last one of the page before. Without words, `relevance` is `newest`. */
export const CatalogSearch = PageQuery.extend({
  ...CatalogFilters.shape,
  q: prose(200).optional(),
  /** The id or short name of an institution. */
  organization: line(80).optional(),
  sort: z.enum(CATALOG_SORTS).default('relevance'),
  after: AchievementId.optional(),
})

/** What is told of a search beside its page. */
export const CatalogFindings = {
  /** How many there are; with `more`, at least. */
  total: z.int(),
  more: z.boolean(),
  /** Is nothing called as was typed, and are these what is called alike? */
  alike: z.boolean(),
  /** The fields of study there are to choose from, whatever was searched for; at most 200. */
  fields: z.array(z.string()),
  /** How many of what was found have each value, by facet; absent when `more`. */
  facets: z.record(z.string(), z.record(z.string(), z.int())).optional(),
}

import { z } from 'zod'
import { LanguageTag, prose } from './definition-text.ts'

/** What is translated together, and is outdated together. */
export const TEXT_GROUPS = ['about', 'outcomes', 'activities', 'assessment', 'rubric', 'practical'] as const
export type TextGroup = (typeof TEXT_GROUPS)[number]
export const TRANSLATION_STATES = ['done', 'outdated', 'missing'] as const

/** The texts of a group in one language, by the names that the original's have, such as `title` or `outcomes/plan`. */
const TranslatedGroup = z.object({
  /** Hex SHA-256 of the original texts that were translated: once they are others, this is outdated. */
  of: z.string().regex(/^[0-9a-f]{64}$/),
  texts: z
    .record(z.string().regex(/^[A-Za-z0-9/_-]{1,140}$/), prose(20_000))
    .refine((texts) => Object.keys(texts).length <= 1000, 'At most a thousand texts'),
})

/** Translations of a definition's texts, by language and group. */
export const Translations = z
  .record(LanguageTag, z.partialRecord(z.enum(TEXT_GROUPS), TranslatedGroup))
  .refine((languages) => Object.keys(languages).length <= 20, 'At most twenty languages')
export type Translations = z.output<typeof Translations>

/** How far the translation of a group into a language has come, and what there is of it. */
export const TranslationStatus = z.object({
  language: z.string(),
  group: z.enum(TEXT_GROUPS),
  state: z.enum(TRANSLATION_STATES),
  texts: z.record(z.string(), z.string()),
})

/** The texts of a group as they were written, and the hash that their translations name. */
export const OriginalTexts = z.object({
  group: z.enum(TEXT_GROUPS),
  hash: z.string(),
  texts: z.record(z.string(), z.string()),
})

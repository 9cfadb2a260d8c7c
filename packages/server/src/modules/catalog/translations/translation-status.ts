import { type Definition, type OriginalTexts, TEXT_GROUPS, type TranslationStatus } from '@cairn/api'
import type { z } from 'zod'
import { hashOf } from '../canonical-json.ts'
import { textsOf } from './texts-of.ts'

type Originals = z.output<typeof OriginalTexts>
type Status = z.output<typeof TranslationStatus>

/** The texts of a definition by group, each group with the hash that its translations name. Groups without text are left out. */
export function originalsOf(definition: Definition): Originals[] {
  const all = textsOf(definition)
  return TEXT_GROUPS.map((group) => ({ group, texts: { ...all[group] }, hash: hashOf(all[group]) })).filter(
    ({ texts }) => Object.keys(texts).length > 0,
  )
}

/**
 * How far each language has come with each group: `missing` until every text has been translated, `outdated` once the
 * original is another than the one that was.
 */
export function translationStatus(definition: Definition): Status[] {
  const originals = originalsOf(definition)
  return Object.entries(definition.translations ?? {}).flatMap(([language, groups]) =>
    originals.map(({ group, hash, texts }) => {
      const translated = groups[group]
      const isWhole = Object.keys(texts).every((name) => translated?.texts[name]?.trim())
      return {
        language,
        group,
        state:
          !translated || (translated.of === hash && !isWhole)
            ? 'missing'
            : translated.of === hash
              ? 'done'
              : 'outdated',
        texts: { ...translated?.texts },
      }
    }),
  )
}

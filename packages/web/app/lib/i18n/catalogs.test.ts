import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { catalogs, textFor } from './catalogs.server.ts'
import { en } from './en/index.ts'
import { FORMAT_TAGS, LOCALES } from './locales.ts'

describe.each(LOCALES)('the texts in %s', (locale) => {
  test('can be read, and ask for the same values as the English ones', () => {
    const differing = Object.entries(catalogs[locale]).filter(([key, message]) => {
      const source = en[key as keyof typeof en]
      return valuesOf(message, FORMAT_TAGS[locale]).join() !== valuesOf(source, 'en').join()
    })
    expect(differing).toEqual([])
  })

  test('are written for this language, and not left in English', () => {
    if (locale === 'en') return
    const prose = Object.entries(catalogs[locale]).filter(([, message]) =>
      /[a-z]{3,} [a-z]{3,} [a-z]{3,}/.test(message),
    )
    const untranslated = prose.filter(([key, message]) => message === en[key as keyof typeof en])
    expect(untranslated).toEqual([])
  })
})

test.each([
  [0, '0 ساعة'],
  [1, 'ساعة واحدة'],
  [2, 'ساعتان'],
  [3, '3 ساعات'],
  [40, '40 ساعة'],
])('Arabic has six kinds of many: %i hours', (count, said) => {
  expect(textFor('ar')('common.hours', { count })).toBe(said)
})

/** The names of the values in a message, in alphabetical order, each once. */
function valuesOf(message: string, locale: string): string[] {
  const found = new Set<string>()
  collect(new IntlMessageFormat(message, locale).getAst())
  return [...found].sort()

  function collect(part: unknown): void {
    if (Array.isArray(part)) part.forEach(collect)
    else if (typeof part === 'object' && part !== null) {
      if ('value' in part && typeof part.value === 'string' && 'type' in part && part.type !== 0) found.add(part.value)
      Object.values(part).forEach(collect)
    }
  }
}

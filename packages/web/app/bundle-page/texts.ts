import { bundlePage as ar } from '../lib/i18n/ar/bundle-page.ts'
import { findings as arFindings } from '../lib/i18n/ar/findings.ts'
import { verification as arVerification } from '../lib/i18n/ar/verification.ts'
import { bundlePage as en } from '../lib/i18n/en/bundle-page.ts'
import { findings as enFindings } from '../lib/i18n/en/findings.ts'
import { verification as enVerification } from '../lib/i18n/en/verification.ts'
import { bundlePage as es } from '../lib/i18n/es/bundle-page.ts'
import { findings as esFindings } from '../lib/i18n/es/findings.ts'
import { verification as esVerification } from '../lib/i18n/es/verification.ts'
import { directionOf, FORMAT_TAGS, LOCALES, type Locale } from '../lib/i18n/locales.ts'

/** The page carries every language: whoever opens it later cannot fetch one. */
const catalogs: Record<Locale, Readonly<Record<string, string>>> = {
  en: { ...enVerification, ...enFindings, ...en },
  es: { ...esVerification, ...esFindings, ...es },
  ar: { ...arVerification, ...arFindings, ...ar },
}

export type TextKey = keyof typeof enVerification | keyof typeof en

export interface Texts {
  readonly locale: Locale
  readonly direction: 'ltr' | 'rtl'
  /** The text, with its `{values}` and its `<parts></parts>` put in. */
  say(key: TextKey, values?: Readonly<Record<string, string>>): string
  /** A text that there may not be, such as the sentence of a code. */
  find(key: string): string | undefined
  /** "one, two and three" */
  list(items: readonly string[]): string
  /** `2 March 2026`, in UTC, as the credential says it. */
  day(date: string): string
  /** The same with the minute. */
  moment(date: string): string
}

export function textsIn(locale: Locale): Texts {
  const catalog = catalogs[locale]
  const format = (options: Intl.DateTimeFormatOptions) => {
    const dates = new Intl.DateTimeFormat(FORMAT_TAGS[locale], { ...options, timeZone: 'UTC' })
    return (date: string) => dates.format(new Date(date))
  }
  const moment = format({ dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' })
  return {
    locale,
    direction: directionOf(locale),
    say: (key, values = {}) =>
      catalog[key]!.replace(/\{(\w+)\}|<(\w+)><\/\2>/g, (_, name: string, part: string) => values[name ?? part] ?? ''),
    find: (key) => (Object.hasOwn(catalog, key) ? catalog[key] : undefined),
    list: (items) => new Intl.ListFormat(FORMAT_TAGS[locale]).format(items),
    day: format({ dateStyle: 'long' }),
    moment: (date) => `${moment(date)} UTC`,
  }
}

/** The first language that the reader's browser asks for and we have. */
export function preferredLocale(languages: readonly string[]): Locale {
  const wanted = languages.map((tag) => tag.split('-', 1)[0]!.toLowerCase())
  return LOCALES.find((locale) => locale === wanted.find((tag) => LOCALES.some((known) => known === tag))) ?? 'en'
}

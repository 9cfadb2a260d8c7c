/** The languages that people can read Cairn in. `en` is the source of all texts. */
export const LOCALES = ['en', 'es', 'ar'] as const
export type Locale = (typeof LOCALES)[number]

/** Each language by its own name, for the language switch. */
export const LOCALE_NAMES: Record<Locale, string> = { en: 'English', es: 'Español', ar: 'العربية' }

/**
 * The BCP 47 tag that numbers and dates are formatted by. Arabic keeps Latin digits, so that a date, an id and an
 * amount on one line are written with the same ones.
 */
export const FORMAT_TAGS: Record<Locale, string> = { en: 'en-US', es: 'es', ar: 'ar-u-nu-latn' }

/** The direction that a language is written in. */
export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr'
}

/** The direction of any language, by its BCP 47 tag, for what people wrote in it. */
export function directionOfTag(tag: string): 'ltr' | 'rtl' {
  return /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)(-|$)/i.test(tag) ? 'rtl' : 'ltr'
}

/** Is this one of our languages? */
export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value)
}

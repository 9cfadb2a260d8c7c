import type { Locale } from '@cairn/api'

/**
 * The BCP 47 tag that dates and numbers are written by, on paper and in mails. Western digits also in Arabic: hashes, hours
 * and dates stand beside one another.
 */
export const FORMAT_TAGS: Record<Locale, string> = { en: 'en-GB', es: 'es', ar: 'ar-u-nu-latn' }

import type { Locale } from '@cairn/api'
import { FORMAT_TAGS } from '../../../kernel/format-tags.ts'

/** How numbers and times are printed, in UTC as everywhere. */
export function formatsOf(language: Locale) {
  const tag = FORMAT_TAGS[language]
  const moments = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  const days = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' })
  const percents = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 })
  return {
    moment: (date: Date) => `${moments.format(date)} UTC`,
    day: (date: Date) => days.format(date),
    percent: (share: number) => percents.format(share),
  }
}

/** Names with their values, without those that have none. */
export const present = (pairs: readonly (readonly [string, string | undefined])[]): [string, string][] =>
  pairs.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]]))

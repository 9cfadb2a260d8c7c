import { FORMAT_TAGS, type Locale } from './i18n/locales.ts'
import { useMessages } from './i18n/messages.tsx'
import type { Text } from './i18n/text.ts'

export interface Format {
  /** `23 Nov 2026`, in UTC, so that everybody reads the date that the credential says. */
  day(value: string | Date): string
  /** `23 Nov 2026, 14:05 UTC`. */
  moment(value: string | Date): string
  /** `3 minutes ago`, `in 2 days`. */
  ago(value: string | Date, now: Date): string
  number(value: number): string
  /** A share of 1: `0.25` → `25%`. */
  percent(value: number): string
  /** `40 hours`. */
  hours(value: number): string
  /** `1.5 ECTS`. */
  ects(value: number): string
  /** `1.2 MB`, from a number of bytes. */
  bytes(value: number): string
  /** `Ann, Bo and Cy`. */
  list(values: readonly string[]): string
  /** `German`, from a BCP 47 tag; one that names no language is shown as it is. */
  language(tag: string): string
}

/** Others make `Intl.DisplayNames` throw. */
const LANGUAGE_TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

const STEPS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

/** Numbers and dates as readers of one language write them. */
export function createFormat(locale: Locale, text: Text): Format {
  const tag = FORMAT_TAGS[locale]
  const dates = new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' })
  const times = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'UTC' })
  const numbers = new Intl.NumberFormat(tag)
  const percents = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 })
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })
  const lists = new Intl.ListFormat(tag)
  const languages = new Intl.DisplayNames(tag, { type: 'language', fallback: 'code' })

  // American month names in the order that the rest of the world reads
  const day = (value: string | Date) => {
    if (locale !== 'en') return dates.format(new Date(value))
    const parts = dates.formatToParts(new Date(value))
    const part = (type: string) => parts.find((one) => one.type === type)?.value
    return `${part('day')} ${part('month')} ${part('year')}`
  }

  return {
    day,
    moment: (value) => `${day(value)}, ${times.format(new Date(value))} UTC`,
    ago(value, now) {
      const seconds = (new Date(value).getTime() - now.getTime()) / 1000
      const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1]
      return relative.format(Math.trunc(seconds / size), unit)
    },
    number: (value) => numbers.format(value),
    percent: (value) => percents.format(value),
    hours: (value) => text('common.hours', { count: value }),
    ects: (value) => text('common.ects', { count: value }),
    bytes(value) {
      const unit = value < 1e3 ? 'byte' : value < 1e6 ? 'kilobyte' : value < 1e9 ? 'megabyte' : 'gigabyte'
      const size = { byte: 1, kilobyte: 1e3, megabyte: 1e6, gigabyte: 1e9 }[unit]
      return new Intl.NumberFormat(tag, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value / size)
    },
    list: (values) => lists.format(values),
    language: (code) => (LANGUAGE_TAG.test(code) ? languages.of(code) : undefined) ?? code,
  }
}

const made = new WeakMap<Text, Format>()

/** `const format = useFormat()`, then `format.day(award.issuedAt)`. Made once for a language: making one takes a millisecond. */
export function useFormat(): Format {
  const text = useMessages()
  const format = made.get(text) ?? createFormat(text.locale, text)
  made.set(text, format)
  return format
}

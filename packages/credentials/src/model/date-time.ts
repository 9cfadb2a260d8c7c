import { createCache } from '../cache.ts'
import { CredentialError } from '../errors.ts'

const pattern =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))$/

/**
 * An xsd:dateTimeStamp as the instant it names, or `undefined` when it is none: a zone must be there, and the day must
 * exist in its month (JavaScript alone would make 2 March of 30 February).
 *
 * @see https://www.w3.org/TR/vc-data-model-2.0/#representing-time
 */
export function parseDateTimeStamp(text: unknown): Date | undefined {
  const time = toTime(text)
  return Number.isNaN(time) ? undefined : new Date(time)
}

/** Is it the text of an xsd:dateTimeStamp that names a real instant? */
export function isDateTimeStamp(text: unknown): boolean {
  return !Number.isNaN(toTime(text))
}

/**
 * A date of a Data Integrity proof as the instant it names. Where somebody forgot the zone, the rules say that UTC is
 * meant; nowhere else may a zone be missing.
 *
 * @see https://www.w3.org/TR/vc-data-integrity/#proofs
 */
export function parseProofDate(text: unknown): Date | undefined {
  return parseDateTimeStamp(text) ?? (typeof text === 'string' ? parseDateTimeStamp(`${text}Z`) : undefined)
}

/** A date is looked at when its form is checked, and again when it is compared; and those of a batch are the same. */
const times = createCache<number>(1_000)
const longest = 40

function toTime(text: unknown): number {
  if (typeof text !== 'string' || text.length > longest) return Number.NaN
  const known = times.peek(text)
  if (known !== undefined) return known
  const time = timeOf(text)
  times.put(text, time)
  return time
}

/** Milliseconds since 1970; `NaN` when it is no date. */
function timeOf(text: string): number {
  if (!pattern.test(text)) return Number.NaN
  const day = Number(text.slice(8, 10))
  const isRealDay = day <= 28 || day <= daysOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)))
  return isRealDay ? Date.parse(text) : Number.NaN
}

function daysOf(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return isLeap ? 29 : 28
}

/** An instant as xsd:dateTimeStamp in UTC, without fractions of a second when there are none. Text is checked. */
export function toDateTimeStamp(date: Date | string): string {
  if (typeof date === 'string') {
    if (!parseDateTimeStamp(date))
      throw new CredentialError('credential.malformed', `"${date}" is not a date with time and zone.`)
    return date
  }
  return date.toISOString().replace('.000Z', 'Z')
}

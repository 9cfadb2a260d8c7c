import { CredentialError } from '../errors.ts'

const pattern =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)T(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?<fraction>\.\d{1,9})?(?<zone>Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))$/

/**
 * An xsd:dateTimeStamp as the instant it names, or `undefined` when it is none: a zone must be there, and the day must
 * exist in its month (JavaScript alone would make 2 March of 30 February).
 *
 * @see https://www.w3.org/TR/vc-data-model-2.0/#representing-time
 */
export function parseDateTimeStamp(text: unknown): Date | undefined {
  const parts = typeof text === 'string' ? pattern.exec(text)?.groups : undefined
  if (!parts) return undefined
  const [year, month, day] = [Number(parts.year), Number(parts.month), Number(parts.day)]
  const isRealDay = month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month)
  const [hour, minute, second] = [Number(parts.hour), Number(parts.minute), Number(parts.second)]
  if (!isRealDay || hour > 23 || minute > 59 || second > 59) return undefined
  const instant = new Date(text as string)
  return Number.isNaN(instant.getTime()) ? undefined : instant
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
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

import { parseDateTimeStamp } from '../model/date-time.ts'

/**
 * A date of Open Badges 2.0 or 1.x as xsd:dateTimeStamp, or `undefined` when it is none. There are days without a time, times
 * without a zone (taken as UTC) or without seconds, and, in 1.x, seconds since 1970.
 *
 * @see https://www.imsglobal.org/spec/ob/v2p0/#dateTime
 */
export function toInstant(value: unknown): string | undefined {
  if (typeof value === 'number') {
    return Number.isInteger(value) && value >= 0 && value < 1e10 ? toText(new Date(value * 1000)) : undefined
  }
  if (typeof value !== 'string') return undefined
  const [, day, minutes = '00:00', seconds = ':00', zone = 'Z'] = pattern.exec(value) ?? []
  if (day === undefined) return undefined
  const hours = zone.replace(/^([+-]\d\d):?(\d\d)?$/, (_, hour, minute = '00') => `${hour}:${minute}`)
  const text = `${day}T${minutes}${seconds.replace(',', '.')}${hours}`
  return parseDateTimeStamp(text) && text
}

const pattern = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d(?:[.,]\d{1,9})?)?(Z|[+-]\d\d(?::?\d\d)?)?)?$/

function toText(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z')
}

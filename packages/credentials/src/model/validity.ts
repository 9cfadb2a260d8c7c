import { isJsonObject, type JsonObject } from '../json.ts'
import { parseDateTimeStamp } from './date-time.ts'
import { editionOf } from './edition.ts'
import { dateTime, fault, object, type Shape } from './shape.ts'

/** When a credential holds. An absent end is open. */
export interface Validity {
  readonly from?: Date | undefined
  readonly until?: Date | undefined
}

/**
 * The validity period of a credential, by the names of either edition of the data model. The contexts of 1.1 know both
 * names of both dates: where they say different things, the shorter period is the one that nobody disputes.
 *
 * @see https://www.w3.org/TR/vc-data-model-2.0/#validity-period, https://www.w3.org/TR/vc-data-model/#issuance-date
 */
export function validityOf({ validFrom, issuanceDate, validUntil, expirationDate }: JsonObject): Validity {
  const [begin, issued] = [parseDateTimeStamp(validFrom), parseDateTimeStamp(issuanceDate)]
  const [end, expires] = [parseDateTimeStamp(validUntil), parseDateTimeStamp(expirationDate)]
  return {
    from: begin && issued ? new Date(Math.max(begin.getTime(), issued.getTime())) : (begin ?? issued),
    until: end && expires ? new Date(Math.min(end.getTime(), expires.getTime())) : (end ?? expires),
  }
}

const ends = { validUntil: dateTime, expirationDate: dateTime }
const [begin, issued] = [{ validFrom: dateTime }, { issuanceDate: dateTime }]
const of20 = object({ optional: { ...begin, ...issued, ...ends } })
const of20WithBegin = object({ required: begin, optional: { ...issued, ...ends } })
const of11 = object({ required: issued, optional: { ...begin, ...ends } })

/** The dates of a credential. With the data model 1.1 it must always say when it was issued. */
export function validity({ mustBegin = false }: { mustBegin?: boolean | undefined }): Shape {
  return (value, place) => {
    if (!isJsonObject(value)) return true
    const shape = editionOf(value) === '1.1' ? of11 : mustBegin ? of20WithBegin : of20
    const isGood = shape(value, place)
    const { from, until } = validityOf(value)
    if (!from || !until || from <= until) return isGood
    const [end, begin] = 'validUntil' in value ? ['validUntil', 'validFrom'] : ['expirationDate', 'issuanceDate']
    return fault(place, `must not lie before "${begin}"`, `/${end}`)
  }
}

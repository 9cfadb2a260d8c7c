import { parseDateTimeStamp } from '../../model/date-time.ts'
import { type Finding, failed, passed } from '../report.ts'

/** What of a credential is read here. The dates are known to be real ones, because the structure check runs first. */
export interface Dated {
  readonly validFrom?: string
  readonly validUntil?: string
}

/**
 * Is `now` inside the credential's validity period?
 *
 * Both ends are inclusive, and an absent end is open: a credential without `validUntil` never expires by itself. Dates
 * are compared as instants, so `+02:00` and `Z` mean what they say.
 *
 * @see https://www.w3.org/TR/vc-data-model-2.0/#validity-period
 */
export function checkValidityPeriod({ validFrom, validUntil }: Dated, now: Date): Finding {
  const begins = parseDateTimeStamp(validFrom)
  const ends = parseDateTimeStamp(validUntil)
  if (begins && now < begins) return failed('validity', 'credential.not_yet_valid', { since: begins.toISOString() })
  if (ends && now > ends) return failed('validity', 'credential.expired', { since: ends.toISOString() })
  return passed('validity')
}

import type { JsonObject } from '../../json.ts'
import { validityOf } from '../../model/validity.ts'
import { type Finding, failed, passed } from '../report.ts'

/**
 * Is `now` inside the credential's validity period?
 *
 * Both ends are inclusive, and an absent end is open: a credential without an end never expires by itself. Dates are
 * compared as instants, so `+02:00` and `Z` mean what they say.
 *
 * @param credential its dates are known to be real ones, because the structure check runs first
 * @see https://www.w3.org/TR/vc-data-model-2.0/#validity-period
 */
export function checkValidityPeriod(credential: JsonObject, now: Date): Finding {
  const { from, until } = validityOf(credential)
  if (from && now < from) return failed('validity', 'credential.not_yet_valid', { since: from.toISOString() })
  if (until && now > until) return failed('validity', 'credential.expired', { since: until.toISOString() })
  return passed('validity')
}

import type { Fault } from '../../kernel/errors.ts'
import { achievementErrors } from './catalog.errors.ts'

/** The days on which an achievement ends, in the order in which they come. */
export interface TerminationDays {
  lastEnrollment: Date
  teachOutEnd: Date
  lastAward: Date
}

/**
 * The days on which something ends follow one another, and the last is still to come. The others may be over: enrollment
 * was closed before its end is decided on, and whoever decides takes weeks for it.
 *
 * @param at where the days stand in what was sent, as a JSON pointer: `/terms`
 * @throws achievementErrors.days_out_of_order with a fault at each day that is wrong
 */
export function requireTerminationDays(days: TerminationDays, now: Date, at = ''): void {
  const { lastEnrollment, teachOutEnd, lastAward } = days
  const fault = (day: keyof TerminationDays, code: string, detail: string): Fault => ({
    pointer: `${at}/${day}`,
    code,
    detail,
  })
  const errors: Fault[] = []
  if (teachOutEnd < lastEnrollment)
    errors.push(fault('teachOutEnd', 'before_last_enrollment', 'Teaching ends after the last enrollment.'))
  if (lastAward < teachOutEnd)
    errors.push(fault('lastAward', 'before_teach_out_end', 'The last award comes after teaching ends.'))
  else if (lastAward < now) errors.push(fault('lastAward', 'day_past', 'This day is over.'))
  if (errors.length > 0) throw achievementErrors.days_out_of_order(undefined, { errors })
}

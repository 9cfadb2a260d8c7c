/**
 * What becomes of a published achievement beside its text:
 *
 *     open ──close──▶ enrollment closed ──▶ (reopen)
 *       │ ──begin to end──▶ open until the last enrollment ──▶ teach-out until the last award ──▶ retired
 *       └──suspend──▶ suspended ──reinstate──▶ as it was
 *
 * Days pass by themselves: a phase is what holds at a moment, and is never written down.
 *
 * @module
 */
import type { ACHIEVEMENT_PHASES } from '@cairn/api'
import { achievementErrors } from './catalog.errors.ts'
import { requireTerminationDays } from './termination-days.model.ts'

export type Phase = (typeof ACHIEVEMENT_PHASES)[number]

/** What holds of one achievement; a new one has nothing of this. */
export interface Standing {
  suspension?: { at: Date; reason: string } | undefined
  closing?: Closing | undefined
}

/** Nobody enrolls after a day; and where it ends for good, nothing is awarded after another. */
export interface Closing {
  at: Date
  /** What everybody reads on its page. */
  reason: string
  lastEnrollment: Date
  ending?: Ending | undefined
}

/** How it ends. Whoever enrolled in time is taught until the one day, and awarded until the other. */
export interface Ending {
  teachOutEnd: Date
  lastAward: Date
  /** The achievement that takes its place. */
  successorId?: string | undefined
  /** What becomes of stacks that need it, and of those in progress, as everybody reads it. */
  effectOnStacks?: string | undefined
}

export interface Termination extends Ending {
  reason: string
  lastEnrollment: Date
}

/** Which phase it is in. `isRetired` is said by the text's own life. */
export function phaseAt({ suspension, closing }: Standing, now: Date, isRetired = false): Phase {
  if (isRetired) return 'retired'
  if (suspension) return 'suspended'
  if (!closing || now <= closing.lastEnrollment) return 'open'
  return closing.ending ? 'teach_out' : 'enrollment_closed'
}

/** No enrollments and no awards, until it is reinstated. @throws achievementErrors.suspended */
export function suspended(standing: Standing, reason: string, now: Date): Standing {
  if (standing.suspension) throw achievementErrors.suspended()
  return { ...standing, suspension: { at: now, reason } }
}

/** As it was before. @throws achievementErrors.not_suspended */
export function reinstated(standing: Standing): Standing {
  if (!standing.suspension) throw achievementErrors.not_suspended()
  return { ...standing, suspension: undefined }
}

/** Nobody enrolls after this day; awards go on. @throws achievementErrors.ending when its end was decided on already */
export function enrollmentClosed(
  standing: Standing,
  { reason, lastEnrollment }: Pick<Termination, 'reason' | 'lastEnrollment'>,
  now: Date,
): Standing {
  if (standing.closing?.ending) throw achievementErrors.ending()
  return { ...standing, closing: { at: now, reason, lastEnrollment } }
}

/** People enroll again. @throws achievementErrors.enrollment_open; achievementErrors.ending */
export function enrollmentReopened(standing: Standing): Standing {
  if (!standing.closing) throw achievementErrors.enrollment_open()
  if (standing.closing.ending) throw achievementErrors.ending()
  return { ...standing, closing: undefined }
}

/**
 * Its end, decided on; deciding again moves the days, as long as it has not ended.
 *
 * @throws achievementErrors.days_out_of_order
 */
export function terminationBegun(standing: Standing, termination: Termination, now: Date): Standing {
  const { reason, lastEnrollment, ...ending } = termination
  requireTerminationDays(termination, now)
  return { ...standing, closing: { at: now, reason, lastEnrollment, ending } }
}

/** May it be awarded now? @throws achievementErrors.suspended, ended */
export function requireAwardable({ suspension, closing }: Standing, now: Date): void {
  if (suspension) throw achievementErrors.suspended(`Since ${day(suspension.at)}: ${suspension.reason}`)
  if (closing?.ending && now > closing.ending.lastAward)
    throw achievementErrors.ended(`The last day was ${day(closing.ending.lastAward)}.`)
}

/** May people enroll now? @throws achievementErrors.suspended, enrollment_closed */
export function requireEnrollable({ suspension, closing }: Standing, now: Date): void {
  if (suspension) throw achievementErrors.suspended(`Since ${day(suspension.at)}: ${suspension.reason}`)
  if (closing && now > closing.lastEnrollment)
    throw achievementErrors.enrollment_closed(`The last day was ${day(closing.lastEnrollment)}.`)
}

const day = (date: Date) => date.toISOString().slice(0, 10)

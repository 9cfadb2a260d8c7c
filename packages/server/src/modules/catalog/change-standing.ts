/**
 * What the governance has decided on an achievement that is in force. These ask nobody for a permission: whoever calls
 * them has decided by its own rules, in the institution that the work has entered.
 *
 * @module
 */
import type { Work } from '../../kernel/runtime.ts'
import { achievementErrors } from './catalog.errors.ts'
import {
  achievementEnrollmentClosed,
  achievementEnrollmentReopened,
  achievementReinstated,
  achievementSuspended,
  achievementTerminationBegun,
} from './catalog.events.ts'
import { lockAchievement } from './catalog.store.ts'
import { findPublished } from './catalog.views.ts'
import {
  enrollmentClosed,
  enrollmentReopened,
  reinstated,
  type Standing,
  suspended,
  type Termination,
  terminationBegun,
} from './standing.model.ts'
import { findStanding, saveStanding } from './standings.store.ts'

/** No enrollments and no awards until it is reinstated. @throws achievementErrors.not_found, not_published, suspended */
export async function suspendAchievement(work: Work, achievementId: string, reason: string): Promise<Standing> {
  const after = await change(work, achievementId, (standing) => suspended(standing, reason, work.now))
  await work.emit(achievementSuspended({ achievementId }))
  return after
}

/** As it was before it was suspended. @throws achievementErrors.not_found, not_published, not_suspended */
export async function reinstateAchievement(work: Work, achievementId: string): Promise<Standing> {
  const after = await change(work, achievementId, reinstated)
  await work.emit(achievementReinstated({ achievementId }))
  return after
}

/** Nobody enrolls after a day; awards go on. @throws achievementErrors.not_found, not_published, ending */
export async function closeEnrollment(
  work: Work,
  achievementId: string,
  closing: Pick<Termination, 'reason' | 'lastEnrollment'>,
): Promise<Standing> {
  const after = await change(work, achievementId, (standing) => enrollmentClosed(standing, closing, work.now))
  await work.emit(achievementEnrollmentClosed({ achievementId }))
  return after
}

/** People enroll again. @throws achievementErrors.not_found, not_published, enrollment_open, ending */
export async function reopenEnrollment(work: Work, achievementId: string): Promise<Standing> {
  const after = await change(work, achievementId, enrollmentReopened)
  await work.emit(achievementEnrollmentReopened({ achievementId }))
  return after
}

/**
 * Begins the end of an achievement: its last enrollment, its teach-out, its last award. What follows them, its
 * tombstone, is {@link retireAtItsEnd}.
 *
 * @throws achievementErrors.not_found, not_published, days_out_of_order; achievementErrors.no_such_successor unless that
 *   is another achievement of the institution, in force
 */
export async function beginTermination(work: Work, achievementId: string, termination: Termination): Promise<Standing> {
  const after = await change(work, achievementId, (standing) => terminationBegun(standing, termination, work.now))
  const { successorId } = termination
  if (successorId !== undefined) {
    const successor = await findPublished(work.db, successorId)
    const isFit = successorId !== achievementId && successor?.state === 'published'
    if (!isFit || successor.organization.id !== work.organizationId) throw achievementErrors.no_such_successor()
  }
  await work.emit(achievementTerminationBegun({ achievementId }))
  return after
}

async function change(work: Work, achievementId: string, make: (before: Standing) => Standing): Promise<Standing> {
  const achievement = await lockAchievement(work.db, work.organizationId, achievementId)
  if (achievement.state === 'retired') throw achievementErrors.retired()
  if (achievement.version === 0) throw achievementErrors.not_published()
  const after = make(await findStanding(work.db, achievementId))
  await saveStanding(work.db, achievement, after)
  return after
}

import type { Work } from '../../kernel/runtime.ts'
import { achievementErrors, getAchievement } from '../catalog/index.ts'
import { requirePermission } from '../organizations/index.ts'
import { reviewErrors } from './governance.errors.ts'
import { reviewPolicySet, reviewScheduled } from './governance.events.ts'
import { enterFor } from './lock-proposal.ts'
import { isDayOver, monthsAfter } from './review.model.ts'
import { findReviewPolicy, putReviewDate, putReviewPolicy, type ReviewPolicy } from './reviews.store.ts'
import { listReviewRows, type ReviewRow } from './reviews.views.ts'

/** Gives an achievement the day of its next review, as far from now as the policy of its institution says. */
export async function scheduleReview(work: Work, achievementId: string): Promise<void> {
  const { reviewMonths } = await findReviewPolicy(work.db, work.organizationId)
  await scheduleOn(work, achievementId, monthsAfter(work.now, reviewMonths))
}

/**
 * Says when an achievement is reviewed next.
 *
 * @throws achievementErrors.not_found, not_published, retired; reviewErrors.day_past
 */
export async function setReviewDate(work: Work, achievementId: string, reviewOn: Date): Promise<void> {
  await enterFor(work, achievementId, 'governance.manage', achievementErrors.not_found)
  const { version, state } = await getAchievement(work, achievementId)
  if (version === 0) throw achievementErrors.not_published()
  if (state === 'retired') throw achievementErrors.retired()
  if (isDayOver(reviewOn, work.now)) {
    const detail = 'This day is over.'
    throw reviewErrors.day_past(detail, { errors: [{ pointer: '/reviewOn', code: 'day_past', detail }] })
  }
  await scheduleOn(work, achievementId, reviewOn)
}

async function scheduleOn(work: Work, achievementId: string, reviewOn: Date): Promise<void> {
  await putReviewDate(work.db, work.organizationId, achievementId, reviewOn)
  await work.emit(reviewScheduled({ achievementId, reviewOn: reviewOn.toISOString() }))
}

/** How often an institution reviews what it offers. */
export async function showReviewPolicy(work: Work, organizationId: string): Promise<ReviewPolicy> {
  await work.enter(organizationId)
  await requirePermission(work, 'proposal.read', organizationId)
  return findReviewPolicy(work.db, organizationId)
}

/** Says how often; days that were given already stay. */
export async function setReviewPolicy(work: Work, organizationId: string, policy: ReviewPolicy): Promise<ReviewPolicy> {
  await work.enter(organizationId)
  await requirePermission(work, 'governance.manage', organizationId)
  await putReviewPolicy(work.db, organizationId, policy, work.now)
  await work.emit(reviewPolicySet({ reviewMonths: policy.reviewMonths }))
  return policy
}

/** When what is in force is reviewed next, the first one first. */
export async function listReviews(work: Work, organizationId: string): Promise<ReviewRow[]> {
  await work.enter(organizationId)
  await requirePermission(work, 'proposal.read', organizationId)
  return listReviewRows(work.db, organizationId)
}

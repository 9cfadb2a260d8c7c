/**
 * The way of a text through a proposal of the governance. These ask nobody for a permission: whoever calls them has
 * decided by its own rules, in the institution that the work has entered. A text that a proposal decides on is approved,
 * returned and published by nothing else.
 *
 * @module
 */
import type { Work } from '../../kernel/runtime.ts'
import { achievementApproved, achievementProposed, achievementReturned } from './catalog.events.ts'
import { type Achievement, proposed } from './catalog.model.ts'
import { lockAchievement, saveAchievement } from './catalog.store.ts'
import { demandsOf } from './definition-policy.ts'
import { putInForce } from './publish-achievement.ts'
import { approvedBy, requireProposal, returnedBy } from './review.model.ts'

/** Which text, and which proposal decides on it. */
export interface ProposedText {
  definitionHash: string
  proposalId: string
}

/** Hands a draft over to a proposal. @throws achievementErrors.not_found, not_a_draft, changed_meanwhile, incomplete */
export async function submitForProposal(
  work: Work,
  achievementId: string,
  { definitionHash, proposalId }: ProposedText,
): Promise<Achievement> {
  const achievement = await lockAchievement(work.db, work.organizationId, achievementId)
  const demands = await demandsOf(work, achievement.organizationId)
  const after = { ...proposed(achievement, definitionHash, demands, work.actor, work.now), proposalId }
  await saveAchievement(work.db, after)
  await work.emit(achievementProposed({ achievementId, definitionHash }))
  return after
}

/**
 * Records the approval of exactly this text.
 *
 * @param decidedBy the person who decided last; of a committee its chair, or whoever closed the vote
 * @throws achievementErrors.not_found, not_in_review, changed_meanwhile, decided_elsewhere; achievementErrors.own_proposal
 *   when they wrote in it or proposed it
 */
export async function approveForProposal(
  work: Work,
  achievementId: string,
  { decidedBy, ...text }: ProposedText & { decidedBy: string },
): Promise<Achievement> {
  const achievement = await lockAchievement(work.db, work.organizationId, achievementId)
  const after = approvedBy(achievement, text, decidedBy, work.now)
  await saveAchievement(work.db, after)
  await work.emit(achievementApproved({ achievementId, definitionHash: text.definitionHash }))
  return after
}

/**
 * Gives the text back to its authors: changes were asked for, or the proposal was rejected, withdrawn or has lapsed.
 *
 * @param remarks what they read above their draft
 * @throws achievementErrors.not_found, not_in_review, decided_elsewhere
 */
export async function returnForProposal(
  work: Work,
  achievementId: string,
  { proposalId, remarks }: { proposalId: string; remarks?: string | undefined },
): Promise<Achievement> {
  const achievement = await lockAchievement(work.db, work.organizationId, achievementId)
  const after = returnedBy(achievement, proposalId, remarks, work.now)
  await saveAchievement(work.db, after)
  await work.emit(achievementReturned({ achievementId, definitionHash: achievement.definitionHash }))
  return after
}

/**
 * Puts the approved text in force, on its day.
 *
 * @throws achievementErrors.not_found, not_approved, changed_meanwhile, decided_elsewhere, incomplete
 */
export async function publishForProposal(
  work: Work,
  achievementId: string,
  { definitionHash, proposalId }: ProposedText,
): Promise<Achievement> {
  const achievement = await lockAchievement(work.db, work.organizationId, achievementId)
  requireProposal(achievement, proposalId)
  return putInForce(work, achievement, definitionHash)
}

import { achievementErrors } from './catalog.errors.ts'
import { type Achievement, isOwn, refuseUnseen } from './catalog.model.ts'

/** Is it this proposal that decides on the text? @throws achievementErrors.decided_elsewhere */
export function requireProposal({ proposalId }: Achievement, by: string | undefined): void {
  if (proposalId !== by) throw achievementErrors.decided_elsewhere()
}

/** Approved by the last who decided on the proposal, as they read it. */
export function approvedBy(
  achievement: Achievement,
  { definitionHash, proposalId }: { definitionHash: string; proposalId: string },
  decidedBy: string,
  now: Date,
): Achievement {
  requireProposal(achievement, proposalId)
  if (achievement.state !== 'proposed') throw achievementErrors.not_in_review(`It is ${achievement.state}.`)
  if (isOwn(achievement, decidedBy)) throw achievementErrors.own_proposal()
  refuseUnseen(achievement, definitionHash)
  return {
    ...achievement,
    state: 'approved',
    revision: achievement.revision + 1,
    approvedBy: decidedBy,
    updatedAt: now,
  }
}

/** A draft again, and no proposal's. */
export function returnedBy(
  achievement: Achievement,
  proposalId: string,
  remarks: string | undefined,
  now: Date,
): Achievement {
  requireProposal(achievement, proposalId)
  if (achievement.state !== 'proposed' && achievement.state !== 'approved')
    throw achievementErrors.not_in_review(`It is ${achievement.state}.`)
  return {
    ...achievement,
    state: 'draft',
    revision: achievement.revision + 1,
    proposedBy: undefined,
    approvedBy: undefined,
    proposalId: undefined,
    remarks,
    updatedAt: now,
  }
}

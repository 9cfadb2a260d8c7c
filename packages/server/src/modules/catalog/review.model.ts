import type { Actor, PersonActor } from '../../kernel/actor.ts'
import { achievementErrors } from './catalog.errors.ts'
import { type Achievement, isOwn, refuseUnseen } from './catalog.model.ts'

/** Approved by somebody who neither wrote nor proposed it, as they read it. */
export function approved(achievement: Achievement, seen: string, reviewer: Actor, now: Date): Achievement {
  const { personId } = decider(achievement, reviewer)
  refuseOfProposal(achievement)
  if (achievement.state !== 'proposed') throw achievementErrors.not_in_review(`It is ${achievement.state}.`)
  refuseUnseen(achievement, seen)
  return {
    ...achievement,
    state: 'approved',
    revision: achievement.revision + 1,
    approvedBy: personId,
    updatedAt: now,
  }
}

/** Sent back to be written further; also an approval is taken back like this, until it is published. */
export function returned(
  achievement: Achievement,
  seen: string,
  remarks: string,
  reviewer: Actor,
  now: Date,
): Achievement {
  decider(achievement, reviewer)
  refuseOfProposal(achievement)
  if (achievement.state !== 'proposed' && achievement.state !== 'approved')
    throw achievementErrors.not_in_review(`It is ${achievement.state}.`)
  refuseUnseen(achievement, seen)
  return {
    ...achievement,
    state: 'draft',
    revision: achievement.revision + 1,
    proposedBy: undefined,
    approvedBy: undefined,
    remarks,
    updatedAt: now,
  }
}

/** Four eyes, by person: roles do not matter, and no token and no job decides. */
function decider(achievement: Achievement, actor: Actor): PersonActor {
  if (actor.kind !== 'person' || actor.via === 'token') throw achievementErrors.decided_by_persons()
  if (isOwn(achievement, actor.personId)) throw achievementErrors.own_proposal()
  return actor
}

/** What a proposal decides on is decided by its route alone. */
function refuseOfProposal({ proposalId }: Achievement): void {
  if (proposalId !== undefined) throw achievementErrors.decided_elsewhere()
}

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

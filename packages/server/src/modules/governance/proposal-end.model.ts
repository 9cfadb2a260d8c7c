/**
 * The ends of a proposal: taken back, lapsed, or in force.
 *
 * @module
 */
import { next, type Proposal, requireState } from './proposal.model.ts'

/** Taken back by whoever proposed it, as long as nothing is decided for good. */
export function withdrawn(proposal: Proposal, now: Date): Proposal {
  requireState(proposal, 'draft', 'in_review', 'changes_requested', 'deferred')
  return next(proposal, { state: 'withdrawn', decidedAt: now }, now)
}

/** Nobody answered what was asked, for too long. */
export function lapsed(proposal: Proposal, now: Date): Proposal {
  requireState(proposal, 'changes_requested', 'deferred')
  return next(proposal, { state: 'lapsed', decidedAt: now }, now)
}

/** Approved, and given the day on which it takes effect. */
export function scheduled(proposal: Proposal, effectiveOn: Date, now: Date): Proposal {
  requireState(proposal, 'approved', 'scheduled')
  return next(proposal, { state: 'scheduled', effectiveOn }, now)
}

/** What was approved is done. */
export function tookEffect(proposal: Proposal, now: Date): Proposal {
  requireState(proposal, 'approved', 'scheduled')
  return next(proposal, { state: 'in_force', effectiveOn: proposal.effectiveOn ?? now }, now)
}

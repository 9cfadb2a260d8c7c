import type { Work } from '../../kernel/runtime.ts'
import { proposalErrors } from './governance.errors.ts'
import { proposalConditionClosed, proposalConflictDeclared, proposalStepDecided } from './governance.events.ts'
import { lockFor } from './lock-proposal.ts'
import { conditionClosed, conflictDeclared, type DecisionOutcome, type Proposal, refuseOwn } from './proposal.model.ts'
import { type Deciding, decided, requireDecidable, resumed } from './proposal-review.model.ts'
import { saveProposal } from './proposals.store.ts'
import { blockByConditions } from './put-in-force.ts'
import { isAboutText } from './route.model.ts'
import { settle } from './settle-proposal.ts'
import { turnOf } from './turn.model.ts'
import { findTurnFacts } from './turns.views.ts'

export interface DecideProposal {
  stepKey: string
  outcome: DecisionOutcome
  /** Of the text that was read. */
  definitionHash: string
  remarks?: string | undefined
  /** Of an approval with conditions: what must be done before the first award. */
  conditions?: readonly { text: string; dueAt?: Date | undefined }[] | undefined
}

/**
 * Decides a step, on exactly the text that was read. Somebody who is away has their step decided by whom they delegated
 * to, and both are named.
 *
 * @throws proposalErrors.not_found, decided_by_persons, own_proposal, conflict_declared, wrong_state, changed_meanwhile,
 *   not_your_turn; by_vote for the step of a committee
 */
export async function decideProposal(work: Work, proposalId: string, facts: DecideProposal): Promise<Proposal> {
  return decideStep(work, await lockFor(work, proposalId, 'proposal.decide'), facts)
}

/** The same, for work that has asked already and holds the proposal. */
export async function decideStep(work: Work, proposal: Proposal, facts: DecideProposal): Promise<Proposal> {
  const step = requireDecidable(proposal, { stepKey: facts.stepKey, seen: facts.definitionHash }, work.actor)
  const turn = turnOf(proposal, step, await findTurnFacts(work))
  if (!turn) throw step.who.by === 'committee' ? proposalErrors.by_vote() : proposalErrors.not_your_turn()
  return decideAs(work, proposal, { ...facts, insteadOf: turn.insteadOf })
}

/** A step decided by whoever acts, whose turn was found: their own, or as whoever counted the votes of a committee. */
export async function decideAs(
  work: Work,
  proposal: Proposal,
  { definitionHash, conditions = [], ...facts }: DecideProposal & Pick<Deciding, 'insteadOf'>,
): Promise<Proposal> {
  const named = conditions.map((condition) => ({ ...condition, id: work.newId('cnd') }))
  const after = decided(proposal, { ...facts, seen: definitionHash, conditions: named }, work.actor, work.now)
  const { stepKey, outcome, insteadOf, remarks } = facts
  await work.emit(
    proposalStepDecided({
      proposalId: proposal.id,
      achievementId: proposal.achievementId,
      definitionHash,
      stepKey,
      outcome,
      ...(insteadOf && { insteadOf }),
      ...(remarks && { remarks }),
    }),
  )
  return settle(work, proposal, after, facts.remarks)
}

/** Takes up a deferred proposal again. @throws proposalErrors.not_found, own_proposal, conflict_declared, wrong_state */
export async function resumeProposal(work: Work, proposalId: string): Promise<Proposal> {
  const proposal = await lockFor(work, proposalId, 'proposal.decide')
  refuseOwn(proposal, work.actor)
  return settle(work, proposal, resumed(proposal, work.now))
}

/** Whoever acts has a conflict of interest, says so, and decides on it no more. @throws proposalErrors.not_found */
export async function declareConflict(work: Work, proposalId: string): Promise<Proposal> {
  const proposal = await lockFor(work, proposalId, 'proposal.decide')
  if (work.actor.kind !== 'person') throw proposalErrors.decided_by_persons()
  const { personId } = work.actor
  const after = conflictDeclared(proposal, personId, work.now)
  if (after === proposal) return proposal
  await saveProposal(work.db, after)
  await work.emit(proposalConflictDeclared({ proposalId, achievementId: proposal.achievementId, personId }))
  return after
}

/**
 * Finds that a condition is met; after the last of them awards begin.
 *
 * @throws proposalErrors.not_found, condition_not_found, decided_by_persons, own_proposal, conflict_declared
 */
export async function closeCondition(
  work: Work,
  proposalId: string,
  conditionId: string,
  remarks: string,
): Promise<Proposal> {
  const proposal = await lockFor(work, proposalId, 'proposal.decide')
  const after = conditionClosed(proposal, conditionId, remarks, work.actor, work.now)
  if (after === proposal) return proposal
  await saveProposal(work.db, after)
  const { achievementId } = after
  await work.emit(proposalConditionClosed({ proposalId, achievementId, conditionId, remarks }))
  if (after.state === 'in_force' && isAboutText(after.kind)) await blockByConditions(work, after)
  return after
}

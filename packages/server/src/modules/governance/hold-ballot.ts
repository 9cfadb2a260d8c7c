import type { Work } from '../../kernel/runtime.ts'
import { type Ballot, closed, type VoteChoice, voted } from './ballot.model.ts'
import { findProposalOf, insertBallot, insertVote, lockBallot, saveClosed } from './ballots.store.ts'
import { chairOf, conflictsOf, requireOfficer, votingMembers } from './committee.model.ts'
import { findCommittee } from './committees.store.ts'
import { decideAs } from './decide-proposal.ts'
import { ballotErrors, meetingErrors, proposalErrors } from './governance.errors.ts'
import { ballotClosed, ballotOpened, ballotVoted } from './governance.events.ts'
import { enterFor, lockFor, personOf } from './lock-proposal.ts'
import { lockMeeting } from './meetings.store.ts'
import { type Proposal, type ProposalStep, refuseOwn } from './proposal.model.ts'
import { lockProposal } from './proposals.store.ts'
import { findHead } from './turns.views.ts'

export interface OpenBallot {
  stepKey: string
  definitionHash: string
  /** In this meeting; otherwise members vote until the deadline. */
  meetingId?: string | undefined
  deadline?: Date | undefined
}

/**
 * Opens a vote of a committee on its step. Whoever has a conflict of interest is excluded, with the reason; nor do they
 * choose its deadline or its meeting, and so who can take part.
 *
 * @throws proposalErrors.not_found, wrong_state, not_your_turn, changed_meanwhile, own_proposal, conflict_declared,
 *   decided_by_persons; committeeErrors.officers_only;
 *   ballotErrors.already_open, needs_an_end; meetingErrors.not_found, closed, not_for_it
 */
export async function openBallot(work: Work, proposalId: string, facts: OpenBallot): Promise<Ballot> {
  const proposal = await lockFor(work, proposalId, 'proposal.decide')
  const { committeeId } = committeeStep(proposal, facts.stepKey)
  const committee = await findCommittee(work.db, work.organizationId, committeeId)
  requireOfficer(committee, personOf(work))
  refuseOwn(proposal, work.actor)
  if (facts.definitionHash !== proposal.definitionHash) throw proposalErrors.changed_meanwhile()
  const present = await meetingOf(work, proposalId, committeeId, facts)
  const ballot: Ballot = {
    ...facts,
    organizationId: work.organizationId,
    id: work.newId('blt'),
    proposalId,
    committeeId,
    rules: committee.rules,
    members: votingMembers(committee),
    chairId: chairOf(committee),
    conflicts: await currentConflicts(work, proposal, committeeId),
    votes: [],
    ...(present && { present }),
  }
  await insertBallot(work.db, ballot, work.now)
  await work.emit(ballotOpened(about(proposal, ballot)))
  return ballot
}

/** In a meeting that has it on its agenda, or until a deadline to come. */
async function meetingOf(
  work: Work,
  proposalId: string,
  committeeId: string,
  { meetingId, deadline }: OpenBallot,
): Promise<readonly string[] | undefined> {
  if (meetingId === undefined) {
    if (deadline === undefined || deadline <= work.now) throw ballotErrors.needs_an_end()
    return undefined
  }
  const meeting = await lockMeeting(work.db, work.organizationId, meetingId)
  if (meeting.closedAt) throw meetingErrors.closed()
  if (meeting.committeeId !== committeeId || !meeting.agenda.includes(proposalId)) throw meetingErrors.not_for_it()
  return meeting.present
}

export interface CastVote {
  choice: VoteChoice
  /** Of the text that was read. */
  definitionHash: string
  remarks?: string | undefined
}

/**
 * One vote, for good.
 *
 * @throws ballotErrors.not_found, closed, deadline, not_a_member, conflicted, absent, twice, changed_meanwhile
 */
export async function castVote(work: Work, ballotId: string, facts: CastVote): Promise<Ballot> {
  const { ballot, proposal } = await lockVote(work, ballotId)
  const { choice, remarks } = facts
  const after = voted(ballot, { choice, seen: facts.definitionHash, remarks }, work.actor, work.now)
  const vote = after.votes.at(-1)
  if (!vote) throw new Error('A vote more has a last vote')
  await insertVote(work.db, ballot, vote)
  await work.emit(ballotVoted({ ...about(proposal, ballot), choice }))
  return after
}

/**
 * Counts a vote, and decides the step by it; whoever counts stands for the committee, and is none of the authors. Without
 * a result the step stays open, for another vote.
 *
 * @throws ballotErrors.not_found, closed, open, conditions_missing; committeeErrors.officers_only;
 *   proposalErrors.own_proposal, conflict_declared, decided_by_persons
 */
export async function closeBallot(
  work: Work,
  ballotId: string,
  {
    conditions = [],
    remarks,
  }: { conditions?: readonly { text: string; dueAt?: Date | undefined }[]; remarks?: string | undefined },
): Promise<Ballot> {
  const { ballot, proposal, step } = await lockVote(work, ballotId)
  const personId = personOf(work)
  requireOfficer(await findCommittee(work.db, work.organizationId, ballot.committeeId), personId)
  refuseOwn(proposal, work.actor)
  const after = closed(ballot, work.now)
  await saveClosed(work.db, after, personId ?? '')
  const { result, definitionHash } = after
  await work.emit(ballotClosed({ ...about(proposal, ballot), ...result }))
  if (result.outcome === 'none') return after
  if (result.outcome === 'approve_with_conditions' && conditions.length === 0) throw ballotErrors.conditions_missing()
  await decideAs(work, proposal, { stepKey: step.key, outcome: result.outcome, definitionHash, conditions, remarks })
  return after
}

/** The vote and its proposal, held; with the conflicts of now. A vote on a step that is no longer open is over. */
async function lockVote(work: Work, ballotId: string) {
  const organizationId = await enterFor(work, ballotId, 'proposal.decide', ballotErrors.not_found)
  const proposal = await lockProposal(work.db, organizationId, await findProposalOf(work.db, organizationId, ballotId))
  const ballot = await lockBallot(work.db, organizationId, ballotId)
  const step = proposal.steps.find(({ key }) => key === ballot.stepKey)
  const isOpen = proposal.state === 'in_review' && step?.state === 'open'
  if (!isOpen || proposal.definitionHash !== ballot.definitionHash) throw ballotErrors.closed()
  const conflicts = { ...ballot.conflicts, ...(await currentConflicts(work, proposal, ballot.committeeId)) }
  return { ballot: { ...ballot, conflicts }, proposal, step }
}

async function currentConflicts(work: Work, proposal: Proposal, committeeId: string) {
  const head = await findHead(work.db, work.organizationId, proposal.achievementId)
  return conflictsOf(proposal, await findCommittee(work.db, work.organizationId, committeeId), head)
}

function committeeStep(proposal: Proposal, stepKey: string): { step: ProposalStep; committeeId: string } {
  if (proposal.state !== 'in_review') throw proposalErrors.wrong_state(`It is ${proposal.state}.`)
  const step = proposal.steps.find(({ key }) => key === stepKey)
  if (step?.state !== 'open' || step.who.by !== 'committee') throw proposalErrors.not_your_turn()
  return { step, committeeId: step.who.committeeId }
}

const about = ({ id, achievementId }: Proposal, ballot: Ballot) => ({
  proposalId: id,
  achievementId,
  definitionHash: ballot.definitionHash,
  ballotId: ballot.id,
  stepKey: ballot.stepKey,
})

import type { CONFLICTS, VOTES } from '@cairn/api'
import type { Actor, PersonActor } from '../../kernel/actor.ts'
import { ballotErrors } from './governance.errors.ts'
import type { DecisionOutcome } from './proposal.model.ts'

export type VoteChoice = (typeof VOTES)[number]

/** How a committee decides: data of the institution. */
export interface VotingRules {
  /** The share of the members that must take part, from 0 to 1; those with a conflict do not count. */
  quorum: number
  /** More than half of the votes for something or against it, two thirds of them, or all. */
  majority: 'simple' | 'two_thirds' | 'unanimous'
  /** Does an abstention count as taking part? */
  abstentionsCountForQuorum: boolean
  /** Does the chair's vote decide where votes are equal? */
  chairBreaksTies: boolean
}

export const USUAL_RULES: VotingRules = {
  quorum: 0.5,
  majority: 'simple',
  abstentionsCountForQuorum: true,
  chairBreaksTies: true,
}

export interface Vote {
  personId: string
  choice: VoteChoice
  remarks?: string | undefined
  at: Date
}

/** Why somebody may not vote on a proposal: found by the system, or declared. */
export type Conflict = (typeof CONFLICTS)[number]

/** One vote of a committee on one step of a proposal, in a meeting or by mail between meetings. */
export interface Ballot {
  organizationId: string
  id: string
  proposalId: string
  stepKey: string
  committeeId: string
  /** Absent for one between meetings. */
  meetingId?: string | undefined
  definitionHash: string
  rules: VotingRules
  members: readonly string[]
  chairId: string
  conflicts: Readonly<Record<string, Conflict>>
  /** Of a meeting: who was there. Between meetings everybody is. */
  present?: readonly string[] | undefined
  deadline?: Date | undefined
  votes: readonly Vote[]
  closedAt?: Date | undefined
  result?: BallotResult | undefined
}

export type BallotResult =
  | { outcome: DecisionOutcome; byCastingVote: boolean }
  | { outcome: 'none'; why: 'no_quorum' | 'no_majority' | 'tied' | 'void' }

/** Who may vote: members without a conflict. */
export const votersOf = ({ members, conflicts }: Pick<Ballot, 'members' | 'conflicts'>): string[] =>
  members.filter((personId) => conflicts[personId] === undefined)

/**
 * One vote more.
 *
 * @param seen the text that was read
 * @throws ballotErrors, with the reason
 */
export function voted(
  ballot: Ballot,
  { choice, seen, remarks }: { choice: VoteChoice; seen: string; remarks?: string | undefined },
  actor: Actor,
  now: Date,
): Ballot {
  if (ballot.closedAt) throw ballotErrors.closed()
  if (ballot.deadline && now > ballot.deadline) throw ballotErrors.deadline()
  const { personId } = requireVoter(ballot, actor)
  if (ballot.votes.some((vote) => vote.personId === personId)) throw ballotErrors.twice()
  if (seen !== ballot.definitionHash) throw ballotErrors.changed_meanwhile()
  return {
    ...ballot,
    votes: [...ballot.votes, { personId, choice, at: now, ...(remarks !== undefined && { remarks }) }],
  }
}

function requireVoter(ballot: Ballot, actor: Actor): PersonActor {
  if (actor.kind !== 'person' || actor.via === 'token') throw ballotErrors.by_persons()
  if (!ballot.members.includes(actor.personId)) throw ballotErrors.not_a_member()
  const conflict = ballot.conflicts[actor.personId]
  if (conflict) throw ballotErrors.conflicted(`It is: ${conflict.replaceAll('_', ' ')}.`)
  if (ballot.present && !ballot.present.includes(actor.personId)) throw ballotErrors.absent()
  return actor
}

const SHARES: Record<VotingRules['majority'], (votes: number, all: number) => boolean> = {
  simple: (votes, all) => votes * 2 > all,
  two_thirds: (votes, all) => votes * 3 >= all * 2,
  unanimous: (votes, all) => votes === all,
}

/** The votes that count: whoever turned out to have a conflict after they voted has no say, as if they had told before. */
const countedVotes = ({ votes, conflicts }: Pick<Ballot, 'votes' | 'conflicts'>): Vote[] =>
  votes.filter(({ personId }) => conflicts[personId] === undefined)

/** By whose votes a step was decided: an abstention decides nothing, nor does a vote without a result. */
export const decidersOf = (ballot: Pick<Ballot, 'votes' | 'conflicts' | 'result'>): string[] =>
  ballot.result === undefined || ballot.result.outcome === 'none'
    ? []
    : countedVotes(ballot).flatMap(({ choice, personId }) => (choice === 'abstain' ? [] : [personId]))

/** How many must take part, and how many have: an abstention counts where the rules say so. */
export function quorumOf(ballot: Pick<Ballot, 'members' | 'conflicts' | 'votes' | 'rules'>) {
  const { rules } = ballot
  const votes = countedVotes(ballot)
  const counting = rules.abstentionsCountForQuorum ? votes : votes.filter(({ choice }) => choice !== 'abstain')
  return { needed: Math.max(1, Math.ceil(votersOf(ballot).length * rules.quorum)), present: counting.length }
}

/** What the votes come to. Conditions are a kind of approval: together they make the majority, and the conditions hold. */
export function resultOf(ballot: Ballot): BallotResult {
  const { rules, chairId } = ballot
  const { needed, present } = quorumOf(ballot)
  if (present < needed) return { outcome: 'none', why: 'no_quorum' }
  const cast = countedVotes(ballot).filter((vote) => vote.choice !== 'abstain')
  const count = (...choices: VoteChoice[]) => cast.filter(({ choice }) => choices.includes(choice)).length
  const approvals = count('approve', 'approve_with_conditions')
  const approval: DecisionOutcome = count('approve_with_conditions') > 0 ? 'approve_with_conditions' : 'approve'
  if (cast.length > 0 && SHARES[rules.majority](approvals, cast.length))
    return { outcome: approval, byCastingVote: false }
  for (const choice of ['request_changes', 'defer', 'reject'] as const)
    if (count(choice) * 2 > cast.length) return { outcome: choice, byCastingVote: false }
  const isTied = approvals * 2 === cast.length && cast.length > 0
  if (!isTied || rules.majority !== 'simple') return { outcome: 'none', why: 'no_majority' }
  const casting = cast.find(({ personId }) => personId === chairId)?.choice
  if (!rules.chairBreaksTies || casting === undefined || casting === 'abstain') return { outcome: 'none', why: 'tied' }
  const isFor = casting === 'approve' || casting === 'approve_with_conditions'
  return { outcome: isFor ? approval : casting, byCastingVote: true }
}

/**
 * Counted, and over: when everybody has voted, when its time is up, or when the chair of a meeting says so.
 *
 * @throws ballotErrors.closed, open
 */
export function closed(ballot: Ballot, now: Date): Ballot & { result: BallotResult } {
  if (ballot.closedAt) throw ballotErrors.closed()
  const missing = votersOf(ballot).filter((personId) => !ballot.votes.some((vote) => vote.personId === personId))
  const isOver =
    missing.length === 0 || ballot.meetingId !== undefined || (ballot.deadline !== undefined && now > ballot.deadline)
  if (!isOver) throw ballotErrors.open()
  return { ...ballot, closedAt: now, result: resultOf(ballot) }
}

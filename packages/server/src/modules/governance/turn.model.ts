import type { COMMITTEE_PARTS, Role, Who } from '@cairn/api'
import type { Ballot } from './ballot.model.ts'
import { votersOf } from './ballot.model.ts'
import { isOwn, type Proposal, type ProposalStep } from './proposal.model.ts'
import { turnsOf } from './proposal-review.model.ts'

export type CommitteePart = (typeof COMMITTEE_PARTS)[number]

/** What somebody is in an institution, as far as it decides whose turn it is. */
export interface Standing {
  personId: string
  roles: readonly Role[]
  /** Their part in each committee that they sit in. */
  committees: Readonly<Record<string, CommitteePart>>
}

/** All that decides whose turn something is, for one person at one moment. */
export interface TurnFacts {
  own: Standing
  /** Who is away and has delegated to them. */
  absent: readonly Standing[]
  /** The head of an achievement's unit, by the achievement: of the unit itself, or of the nearest above it. */
  headOf(achievementId: string): string | undefined
}

/** Is this somebody whom a step waits for? Of a committee: do they sit in it? */
export function isMeant(who: Who, { personId, roles, committees }: Standing, head: string | undefined): boolean {
  switch (who.by) {
    case 'role':
      return roles.includes(who.role)
    case 'person':
      return roles.length > 0 && personId === who.personId
    case 'unit_head':
      return roles.length > 0 && personId === head
    case 'committee':
      return roles.length > 0 && committees[who.committeeId] !== undefined
  }
}

/**
 * May they decide this step now, and in whose place? Not asked here: whether it is their own, and what a committee decides
 * by its vote.
 */
export function turnOf(
  proposal: Proposal,
  step: ProposalStep,
  { own, absent, headOf }: TurnFacts,
): { insteadOf?: string } | undefined {
  if (proposal.state !== 'in_review' || step.state !== 'open' || step.kind === 'consultation') return undefined
  const meant = turnsOf(step).filter(({ by }) => by !== 'committee')
  const head = headOf(proposal.achievementId)
  if (meant.some((who) => isMeant(who, own, head))) return {}
  const away = absent.find(
    (standing) => !hasPart(proposal, standing.personId) && meant.some((who) => isMeant(who, standing, head)),
  )
  return away && { insteadOf: away.personId }
}

/** The steps of a proposal that wait for somebody, those of committees included as far as they have something to do. */
export function stepsFor(proposal: Proposal, ballots: readonly Ballot[], facts: TurnFacts, now: Date): ProposalStep[] {
  if (hasPart(proposal, facts.own.personId)) return []
  return proposal.steps.filter(
    (step) => turnOf(proposal, step, facts) !== undefined || votesNow(proposal, step, ballots, facts.own, now),
  )
}

function votesNow(
  proposal: Proposal,
  { key, state, who }: ProposalStep,
  ballots: readonly Ballot[],
  { personId, committees }: Standing,
  now: Date,
): boolean {
  if (proposal.state !== 'in_review' || state !== 'open' || who.by !== 'committee') return false
  const part = committees[who.committeeId]
  if (!part) return false
  const ballot = ballots.find(({ stepKey, closedAt }) => stepKey === key && closedAt === undefined)
  const isOfficer = part !== 'member'
  if (!ballot) return isOfficer
  const missing = votersOf(ballot).filter((voter) => !ballot.votes.some((vote) => vote.personId === voter))
  const isOver = missing.length === 0 || (ballot.deadline !== undefined && now > ballot.deadline)
  return isOver ? isOfficer : missing.includes(personId)
}

/** Has somebody a part in it, or said that they have an interest, so that others decide? */
export const hasPart = (proposal: Proposal, personId: string): boolean =>
  isOwn(proposal, personId) || proposal.conflicted.includes(personId) || proposal.excluded.includes(personId)

import type { contract, Response } from '@cairn/api'
import type { ProposalComment } from './comments.store.ts'
import { conflictOf } from './committee.model.ts'
import type { Delegation } from './delegations.store.ts'
import type { Overlap } from './find-overlaps.ts'
import { presentBallot } from './present-ballot.ts'
import type { Condition, Decision, Proposal, ProposalStep, Terms } from './proposal.model.ts'
import { openConditions } from './proposal.model.ts'
import type { ReviewRow } from './reviews.views.ts'
import type { StoredRoute } from './routes.store.ts'
import type { ProposalRow, ProposalScreen } from './show-proposals.ts'
import { turnOf } from './turn.model.ts'

type Doors = typeof contract.governance
type Shown<Name extends keyof Doors> = Response<Doors[Name]>
type ProposalShown = Shown<'showProposal'>

const instant = (date: Date | undefined): string | undefined => date?.toISOString()

const card = (proposal: Proposal, conflict: ProposalRow['conflict'], proposedByName: string | undefined) => {
  const open = proposal.steps
    .filter(({ state }) => state === 'open')
    .sort((left, right) => (left.dueAt?.getTime() ?? Infinity) - (right.dueAt?.getTime() ?? Infinity))[0]
  return {
    id: proposal.id,
    achievementId: proposal.achievementId,
    title: proposal.title,
    kind: proposal.kind,
    state: proposal.state,
    proposedBy: proposal.proposedBy,
    proposedByName,
    openStep: open && { key: open.key, name: open.name, dueAt: instant(open.dueAt) },
    openConditions: openConditions(proposal).length,
    conflict,
    submittedAt: instant(proposal.submittedAt),
    updatedAt: proposal.updatedAt.toISOString(),
  }
}

/** As it stands in a list. */
export const presentCard = ({ proposal, conflict, proposedByName }: ProposalRow) =>
  card(proposal, conflict, proposedByName)

const presentDecision = ({ at, ...decision }: Decision) => ({ ...decision, at: at.toISOString() })

function presentStep({ openedAt, dueAt, escalatedAt, decision, ...step }: ProposalStep) {
  return {
    ...step,
    openedAt: instant(openedAt),
    dueAt: instant(dueAt),
    escalatedAt: instant(escalatedAt),
    decision: decision && presentDecision(decision),
  }
}

const presentCondition = ({ dueAt, closed, ...condition }: Condition) => ({
  ...condition,
  dueAt: instant(dueAt),
  closed: closed && { ...closed, at: closed.at.toISOString() },
})

const presentTerms = ({ lastEnrollment, teachOutEnd, lastAward, ...terms }: Terms) => ({
  ...terms,
  lastEnrollment: lastEnrollment.toISOString(),
  teachOutEnd: teachOutEnd.toISOString(),
  lastAward: lastAward.toISOString(),
})

export function presentProposal({ proposal, ballots, facts, names }: ProposalScreen): ProposalShown {
  const conflict = conflictOf(proposal, facts.own.personId)
  return {
    ...card(proposal, conflict, names[proposal.proposedBy ?? '']),
    organizationId: proposal.organizationId,
    revision: proposal.revision,
    definitionHash: proposal.definitionHash,
    authors: [...proposal.authors],
    conflicted: [...proposal.conflicted],
    excluded: [...proposal.excluded],
    isFastTrack: proposal.isFastTrack,
    reason: proposal.reason,
    terms: proposal.terms && presentTerms(proposal.terms),
    steps: proposal.steps.map((step) => {
      const mine = conflict ? undefined : turnOf(proposal, step, facts)
      return { ...presentStep(step), ...(mine && { mine }) }
    }),
    conditions: proposal.conditions.map(presentCondition),
    ballots: ballots.map(presentBallot),
    effectiveOn: instant(proposal.effectiveOn),
    decidedAt: instant(proposal.decidedAt),
    createdAt: proposal.createdAt.toISOString(),
    names,
  }
}

export const presentRoute = ({
  organizationId: _,
  updatedAt,
  kinds,
  stages,
  ...route
}: StoredRoute): Shown<'createRoute'> => ({
  ...route,
  kinds: [...kinds],
  stages: stages.map((stage) => [...stage]),
  updatedAt: updatedAt.toISOString(),
})

export const presentDelegation = (
  { organizationId: _, from, until, ...delegation }: Delegation,
  names: Record<string, string>,
): Shown<'delegate'> => ({
  ...delegation,
  personName: names[delegation.personId] ?? '',
  toPersonName: names[delegation.toPersonId] ?? '',
  from: from.toISOString(),
  until: until.toISOString(),
})

export const presentComment = (
  { organizationId: _, proposalId: __, createdAt, resolved, ...comment }: ProposalComment,
  names: Record<string, string>,
): Shown<'addComment'> => ({
  ...comment,
  authorName: names[comment.authorId] ?? '',
  createdAt: createdAt.toISOString(),
  resolved: resolved && { ...resolved, name: names[resolved.personId] ?? '', at: resolved.at.toISOString() },
})

export const presentOverlap = (
  { candidate, sameSkills, ...overlap }: Overlap,
  organizationId: string,
): Shown<'overlaps'>['items'][number] => ({
  ...overlap,
  sameSkills,
  achievementId: candidate.id,
  organizationName: candidate.organizationName,
  isOwn: candidate.organizationId === organizationId,
  state: candidate.state,
})

export const presentReview = (
  { reviewOn, asleepSince, ...review }: ReviewRow,
  now: Date,
): Shown<'reviewCalendar'>['items'][number] => ({
  ...review,
  reviewOn: reviewOn.toISOString(),
  isDue: reviewOn <= now,
  asleepSince: instant(asleepSince),
})

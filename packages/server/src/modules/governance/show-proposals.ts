import type { Page } from '../../kernel/database/paging.ts'
import type { Work } from '../../kernel/runtime.ts'
import { isPermitted, requirePermission } from '../organizations/index.ts'
import type { Ballot } from './ballot.model.ts'
import { listBallotsOf } from './ballots.store.ts'
import { listCommentsOf, type ProposalComment } from './comments.store.ts'
import { type Committee, conflictOf } from './committee.model.ts'
import { findCommittee } from './committees.store.ts'
import { meetingErrors, proposalErrors } from './governance.errors.ts'
import { enterFor, personOf } from './lock-proposal.ts'
import { findMeeting, type Meeting } from './meetings.store.ts'
import { namesOf } from './members.views.ts'
import { isOwn, type Proposal } from './proposal.model.ts'
import {
  findProposal,
  findProposals,
  findTexts,
  type ListProposals,
  type LogRow,
  listForInbox,
  listLog,
  listProposalRows,
} from './proposals.views.ts'
import { stepsFor, type TurnFacts } from './turn.model.ts'
import { findTurnFacts } from './turns.views.ts'

/** A proposal with all that its page shows to whoever asks. */
export interface ProposalScreen {
  proposal: Proposal
  ballots: Ballot[]
  facts: TurnFacts
  names: Record<string, string>
}

/** A proposal as it stands in a list: with why the reader has no say in it, if so. */
export interface ProposalRow {
  proposal: Proposal
  conflict: ReturnType<typeof conflictOf>
  proposedByName: string | undefined
}

/** The proposals of an institution, newest first. */
export async function listProposals(
  work: Work,
  organizationId: string,
  request: ListProposals,
): Promise<Page<ProposalRow & { id: string }>> {
  await work.enter(organizationId)
  await requirePermission(work, 'proposal.read', organizationId)
  const { items, ...rest } = await listProposalRows(work.db, organizationId, request)
  return { items: (await toRows(work, items)).map((row) => ({ ...row, id: row.proposal.id })), ...rest }
}

/** Some proposals as they stand in a list, for whoever acts. */
export async function toRows(work: Work, proposals: readonly Proposal[]): Promise<ProposalRow[]> {
  const reader = personOf(work) ?? ''
  const names = await namesOf(
    work.db,
    proposals.map(({ proposedBy }) => proposedBy),
  )
  return proposals.map((proposal) => ({
    proposal,
    conflict: conflictOf(proposal, reader),
    proposedByName: names[proposal.proposedBy ?? ''],
  }))
}

/** What waits for whoever acts, what they wait for, and what they had a part in and was decided last. */
export async function showInbox(work: Work, organizationId: string) {
  await work.enter(organizationId)
  await requirePermission(work, 'proposal.read', organizationId)
  const reader = personOf(work) ?? ''
  const { open, done } = await listForInbox(work.db, organizationId, reader)
  const facts = await findTurnFacts(work)
  const inReview = open.filter(({ state }) => state === 'in_review')
  const ballots = await listBallotsOf(
    work.db,
    organizationId,
    inReview.map(({ id }) => id),
  )
  const publishes = await isPermitted(work, 'achievement.publish', organizationId)
  const isMine = (proposal: Proposal): boolean => {
    if (proposal.state === 'approved') return publishes
    if (proposal.state === 'draft' || proposal.state === 'changes_requested') return isOwn(proposal, reader)
    const its = ballots.filter(({ proposalId }) => proposalId === proposal.id)
    return stepsFor(proposal, its, facts, work.now).length > 0
  }
  const myTurn = open.filter(isMine)
  const waiting = open.filter((proposal) => !myTurn.includes(proposal) && isOwn(proposal, reader))
  const soonest = ({ steps, updatedAt }: Proposal) =>
    Math.min(
      ...steps.flatMap(({ state, dueAt }) => (state === 'open' && dueAt ? [dueAt.getTime()] : [])),
      updatedAt.getTime() + 1e13,
    )
  return {
    myTurn: await toRows(
      work,
      myTurn.sort((left, right) => soonest(left) - soonest(right)),
    ),
    waiting: await toRows(work, waiting),
    done: await toRows(work, done),
  }
}

/** A proposal, where it stands, and whose turn it is. @throws proposalErrors.not_found */
export async function showProposal(work: Work, proposalId: string): Promise<ProposalScreen> {
  const organizationId = await enterFor(work, proposalId, 'proposal.read', proposalErrors.not_found)
  return screenOf(work, await findProposal(work.db, organizationId, proposalId))
}

/**
 * The same, for work that has asked already.
 *
 * @param known what decides whose turn something is, where it was found already
 */
export async function screenOf(work: Work, proposal: Proposal, known?: TurnFacts): Promise<ProposalScreen> {
  const ballots = await listBallotsOf(work.db, proposal.organizationId, [proposal.id])
  const mentioned = [
    proposal.proposedBy,
    ...proposal.authors,
    ...proposal.conflicted,
    ...proposal.excluded,
    ...proposal.steps.flatMap(({ decision, who }) => [
      decision?.personId,
      decision?.insteadOf,
      who.by === 'person' ? who.personId : undefined,
    ]),
    ...proposal.conditions.map(({ closed }) => closed?.personId),
    ...ballots.flatMap(({ members, chairId, votes }) => [
      chairId,
      ...members,
      ...votes.map(({ personId }) => personId),
    ]),
  ]
  const facts = known ?? (await findTurnFacts(work))
  return { proposal, ballots, facts, names: await namesOf(work.db, mentioned) }
}

/** All that happened to a proposal, oldest first. @throws proposalErrors.not_found */
export async function showLog(
  work: Work,
  proposalId: string,
): Promise<(LogRow & { personName: string | undefined })[]> {
  const organizationId = await enterFor(work, proposalId, 'proposal.read', proposalErrors.not_found)
  const rows = await listLog(work.db, organizationId, proposalId)
  const names = await namesOf(
    work.db,
    rows.map(({ actor }) => actor.split(' ')[0]),
  )
  return rows.map((row) => ({ ...row, personName: names[row.actor.split(' ')[0] ?? ''] }))
}

/** The text that is proposed, and the one that whoever acts looked at last. @throws proposalErrors.not_found */
export async function showText(work: Work, proposalId: string) {
  const organizationId = await enterFor(work, proposalId, 'proposal.read', proposalErrors.not_found)
  const proposal = await findProposal(work.db, organizationId, proposalId)
  return { proposal, ...(await findTexts(work.db, proposal, personOf(work) ?? '')) }
}

/** A meeting with all that its members read before it. */
export interface MeetingPack {
  meeting: Meeting
  committee: Committee
  names: Record<string, string>
  items: { screen: ProposalScreen; definition: Record<string, unknown>; comments: ProposalComment[] }[]
}

/** @throws meetingErrors.not_found */
export async function showMeeting(work: Work, meetingId: string): Promise<MeetingPack> {
  const organizationId = await enterFor(work, meetingId, 'proposal.read', meetingErrors.not_found)
  const meeting = await findMeeting(work.db, organizationId, meetingId)
  const committee = await findCommittee(work.db, organizationId, meeting.committeeId)
  const comments = await listCommentsOf(work.db, organizationId, meeting.agenda)
  const names = await namesOf(work.db, [
    ...committee.members.map(({ personId }) => personId),
    ...comments.flatMap(({ authorId, resolved }) => [authorId, resolved?.personId]),
  ])
  const facts = await findTurnFacts(work)
  const items: MeetingPack['items'] = []
  for (const proposal of await findProposals(work.db, organizationId, meeting.agenda))
    items.push({
      screen: await screenOf(work, proposal, facts),
      definition: (await findTexts(work.db, proposal, '')).definition ?? {},
      comments: comments.filter(({ proposalId }) => proposalId === proposal.id),
    })
  return { meeting, committee, names, items }
}

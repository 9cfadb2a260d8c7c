import type { Ballot, Committee, Proposal } from '@cairn/api'

/** Is this somebody who calls meetings, opens votes and counts them? */
export const isOfficer = ({ members }: Pick<Committee, 'members'>, personId: string): boolean =>
  members.some((member) => member.personId === personId && member.part !== 'member')

/** Who may not vote and why: as it was when the vote was opened, and what was declared since. */
export const conflictsOf = (
  { conflicts, members }: Pick<Ballot, 'conflicts' | 'members'>,
  { conflicted }: Pick<Proposal, 'conflicted'>,
): Ballot['conflicts'] => ({
  ...Object.fromEntries(conflicted.filter((id) => members.includes(id)).map((id) => [id, 'declared' as const])),
  ...conflicts,
})

/** What somebody can do in a vote; or why nothing. */
export type BallotStanding =
  | 'may_vote'
  | 'voted'
  | 'closed'
  | 'overtaken'
  | 'late'
  | 'no_member'
  | 'conflict'
  | 'absent'

/**
 * Where somebody stands in a vote, in the order in which the server asks. It decides what a page offers; the server asks
 * again.
 */
export function standingIn(ballot: Ballot, proposal: Proposal, personId: string, now: Date): BallotStanding {
  const step = proposal.steps.find(({ key }) => key === ballot.stepKey)
  if (ballot.closedAt) return 'closed'
  if (step?.state !== 'open' || proposal.definitionHash !== ballot.definitionHash) return 'overtaken'
  if (!ballot.members.includes(personId)) return 'no_member'
  if (conflictsOf(ballot, proposal)[personId]) return 'conflict'
  if (ballot.votes.some((vote) => vote.personId === personId)) return 'voted'
  if (ballot.deadline && now > new Date(ballot.deadline)) return 'late'
  return ballot.present && !ballot.present.includes(personId) ? 'absent' : 'may_vote'
}

/** Can a vote be counted now: has everybody voted, is its time over, or is it held in a meeting, where the chair says when? */
export function isCountable(ballot: Ballot, proposal: Proposal, now: Date): boolean {
  const conflicts = conflictsOf(ballot, proposal)
  const isComplete = ballot.members.every(
    (id) => conflicts[id] !== undefined || ballot.votes.some(({ personId }) => personId === id),
  )
  return (
    isComplete || ballot.meetingId !== undefined || (ballot.deadline !== undefined && now > new Date(ballot.deadline))
  )
}

import type { Conflict, VotingRules } from './ballot.model.ts'
import { committeeErrors } from './governance.errors.ts'
import type { Proposal } from './proposal.model.ts'
import type { CommitteePart } from './turn.model.ts'

/** People who decide together, by vote. */
export interface Committee {
  organizationId: string
  id: string
  name: string
  rules: VotingRules
  members: readonly { personId: string; part: CommitteePart }[]
}

/** One chair, and everybody once. @throws committeeErrors.one_chair, twice */
export function checkCommittee({ members }: Pick<Committee, 'members'>): void {
  if (members.filter(({ part }) => part === 'chair').length !== 1) throw committeeErrors.one_chair()
  if (new Set(members.map(({ personId }) => personId)).size < members.length) throw committeeErrors.twice()
}

/** Its chair and its secretary call meetings, open votes and count them. @throws committeeErrors.officers_only */
export function requireOfficer({ members }: Committee, personId: string | undefined): void {
  if (!members.some((member) => member.personId === personId && member.part !== 'member'))
    throw committeeErrors.officers_only()
}

export const chairOf = ({ members }: Committee): string => {
  const chair = members.find(({ part }) => part === 'chair')
  if (!chair) throw new Error('A committee has a chair')
  return chair.personId
}

/** Who votes: the chair and the members; a secretary keeps the minutes. */
export const votingMembers = ({ members }: Committee): string[] =>
  members.filter(({ part }) => part !== 'secretary').map(({ personId }) => personId)

/**
 * Who of a committee may not vote on a proposal, and why.
 *
 * @param head who heads the unit that it comes from
 */
export function conflictsOf(proposal: Proposal, committee: Committee, head: string | undefined) {
  const conflicts: Record<string, Conflict> = {}
  for (const personId of votingMembers(committee)) {
    const conflict = conflictOf(proposal, personId, head)
    if (conflict) conflicts[personId] = conflict
  }
  return conflicts
}

/** Why somebody has no say in a proposal, the plainest reason first. */
export function conflictOf(proposal: Proposal, personId: string, head?: string): Conflict | undefined {
  if (personId === proposal.proposedBy) return 'proposer'
  if (proposal.authors.includes(personId)) return 'author'
  if (personId === head) return 'same_unit_head'
  if (proposal.conflicted.includes(personId)) return 'declared'
  return proposal.excluded.includes(personId) ? 'decided_before' : undefined
}

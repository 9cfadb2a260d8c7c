import type { Work } from '../../kernel/runtime.ts'
import { requirePermission } from '../organizations/index.ts'
import type { Ballot } from './ballot.model.ts'
import { findProposalOf } from './ballots.store.ts'
import type { Committee } from './committee.model.ts'
import { findCommittee } from './committees.store.ts'
import { ballotErrors, committeeErrors } from './governance.errors.ts'
import { enterFor } from './lock-proposal.ts'
import { listDeciderRows, namesOf } from './members.views.ts'
import { findProposal, listWaitingFor } from './proposals.views.ts'
import { type ProposalRow, type ProposalScreen, screenOf, toRows } from './show-proposals.ts'

/** A committee with what waits for its vote. */
export interface CommitteeScreen {
  committee: Committee
  names: Record<string, string>
  waiting: ProposalRow[]
}

/** A committee, and what waits for its vote, the first handed in first. @throws committeeErrors.not_found */
export async function showCommittee(work: Work, committeeId: string): Promise<CommitteeScreen> {
  const organizationId = await enterFor(work, committeeId, 'proposal.read', committeeErrors.not_found)
  const committee = await findCommittee(work.db, organizationId, committeeId)
  const names = await namesOfMembers(work, committee)
  return { committee, names, waiting: await toRows(work, await listWaitingFor(work.db, organizationId, committeeId)) }
}

/** A vote with its proposal and its committee. */
export interface BallotScreen {
  ballot: Ballot
  screen: ProposalScreen
  committee: Committee
  names: Record<string, string>
}

/** A vote, and the proposal that it is about. @throws ballotErrors.not_found */
export async function showBallot(work: Work, ballotId: string): Promise<BallotScreen> {
  const organizationId = await enterFor(work, ballotId, 'proposal.read', ballotErrors.not_found)
  const proposalId = await findProposalOf(work.db, organizationId, ballotId)
  const screen = await screenOf(work, await findProposal(work.db, organizationId, proposalId))
  const ballot = screen.ballots.find(({ id }) => id === ballotId)
  if (!ballot) throw ballotErrors.not_found()
  const committee = await findCommittee(work.db, organizationId, ballot.committeeId)
  return { ballot, screen, committee, names: await namesOfMembers(work, committee) }
}

/** Who may decide on proposals, by name: whom a route, a committee or a delegation can name. */
export async function listDeciders(work: Work, organizationId: string) {
  await work.enter(organizationId)
  await requirePermission(work, 'proposal.read', organizationId)
  return listDeciderRows(work.db, organizationId)
}

const namesOfMembers = (work: Work, { members }: Committee) =>
  namesOf(
    work.db,
    members.map(({ personId }) => personId),
  )

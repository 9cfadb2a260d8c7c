import type { contract, Response } from '@cairn/api'
import { type Ballot, quorumOf } from './ballot.model.ts'

/** A vote, for the wire. */
export const presentBallot = (ballot: Ballot): Response<(typeof contract.governance)['vote']> => ({
  id: ballot.id,
  proposalId: ballot.proposalId,
  stepKey: ballot.stepKey,
  committeeId: ballot.committeeId,
  meetingId: ballot.meetingId,
  definitionHash: ballot.definitionHash,
  members: [...ballot.members],
  chairId: ballot.chairId,
  conflicts: { ...ballot.conflicts },
  present: ballot.present && [...ballot.present],
  deadline: ballot.deadline?.toISOString(),
  quorum: quorumOf(ballot),
  votes: ballot.votes.map(({ at, ...vote }) => ({ ...vote, at: at.toISOString() })),
  closedAt: ballot.closedAt?.toISOString(),
  result: ballot.result,
})

/**
 * Governance: how an institution decides on what it teaches: proposals, the routes they go, and the votes on them.
 *
 * Owns: governance_routes, unit_heads, delegations, proposals, proposal_texts, proposal_looks, proposal_comments, committees, committee_members, meetings, ballots, votes, review_policies, review_dates
 * Stands on: accounts, organizations, catalog, issuing, awards
 */
export { beginProposal } from './begin-proposal.ts'
export { commentOnProposal, lookAtProposal, resolveComment } from './comment-on-proposal.ts'
export { closeCondition, decideProposal, declareConflict, resumeProposal } from './decide-proposal.ts'
export { approveText, proposeText, publishText, returnText } from './decide-text.ts'
export { delegate } from './delegate.ts'
export { findOverlaps } from './find-overlaps.ts'
export {
  ballotErrors,
  committeeErrors,
  delegationErrors,
  meetingErrors,
  proposalErrors,
  routeErrors,
} from './governance.errors.ts'
export { ballotOpened, proposalStepEscalated, proposalStepOpened } from './governance.events.ts'
export { governanceSchedules, governanceSubscriptions } from './governance.subscriptions.ts'
export { castVote, closeBallot, openBallot } from './hold-ballot.ts'
export { callMeeting, changeMeeting, closeMeeting } from './hold-meeting.ts'
export { listTurnHolders, listVoters } from './list-turn-holders.ts'
export { changeCommittee, foundCommittee } from './manage-committees.ts'
export { addRoute, changeRoute, removeRoute } from './manage-routes.ts'
export { nameUnitHead } from './name-unit-head.ts'
export type { Proposal } from './proposal.model.ts'
export { enactProposal, scheduleProposal } from './put-in-force.ts'
export { listReviews, setReviewDate, setReviewPolicy } from './review.ts'
export { overlapsHashOf } from './seen-overlaps.ts'
export { showInbox, showMeeting, showProposal } from './show-proposals.ts'
export { appealProposal, submitProposal } from './submit-proposal.ts'
export { watchTheClock } from './watch-the-clock.ts'
export { withdrawProposal } from './withdraw-proposal.ts'

import { defineErrors } from '../../kernel/errors.ts'

export const proposalErrors = defineErrors('proposal', {
  not_found: { kind: 'not_found', title: 'There is no such proposal' },
  already_open: { kind: 'conflict', title: 'There is an open proposal about this already' },
  wrong_kind: { kind: 'conflict', title: 'This kind of proposal does not fit what it is about' },
  not_editorial: { kind: 'conflict', title: 'An editorial change leaves what is learned and judged as it was' },
  overlaps_unseen: { kind: 'conflict', title: 'Something resembles this text, and was not looked at' },
  terms_missing: { kind: 'invalid', title: 'A termination names its last days and why' },
  wrong_state: { kind: 'conflict', title: 'A proposal in this state does not allow this' },
  changed_meanwhile: { kind: 'conflict', title: 'The text is not the one that was read' },
  decided_by_persons: { kind: 'forbidden', title: 'Only a person, signed in themselves, decides on a proposal' },
  own_proposal: { kind: 'forbidden', title: 'Nobody decides on a proposal or a text of their own' },
  conflict_declared: { kind: 'forbidden', title: 'Whoever declared a conflict of interest does not decide' },
  proposers_only: { kind: 'forbidden', title: 'Only whoever proposed it or wrote in it may do this' },
  not_your_turn: { kind: 'forbidden', title: 'No step of this proposal waits for you' },
  by_vote: { kind: 'conflict', title: 'A committee decides this step by its vote' },
  no_unit_head: { kind: 'conflict', title: 'The route asks the head of the unit, and the unit has none' },
  condition_not_found: { kind: 'not_found', title: 'There is no such condition' },
  comment_not_found: { kind: 'not_found', title: 'There is no such comment' },
})

export const routeErrors = defineErrors('route', {
  not_found: { kind: 'not_found', title: 'There is no such route' },
  empty: { kind: 'invalid', title: 'A route ends with a step that approves' },
  duplicate_step: { kind: 'invalid', title: 'Two steps of a route have one name' },
  endless_consultation: { kind: 'invalid', title: 'A consultation has days after which it ends' },
  no_such_committee: { kind: 'invalid', title: 'The institution has no such committee' },
  no_such_person: { kind: 'invalid', title: 'The institution has no such member' },
})

export const delegationErrors = defineErrors('delegation', {
  not_found: { kind: 'not_found', title: 'There is no such delegation of yours' },
  to_oneself: { kind: 'invalid', title: 'One delegates to somebody else' },
  ends_before: { kind: 'invalid', title: 'A delegation ends after it began, and after now' },
})

export const reviewErrors = defineErrors('review', {
  day_past: { kind: 'invalid', title: 'The day of a review is still to come' },
})

export const committeeErrors = defineErrors('committee', {
  not_found: { kind: 'not_found', title: 'There is no such committee' },
  one_chair: { kind: 'invalid', title: 'A committee has one chair' },
  twice: { kind: 'invalid', title: 'Somebody is a member of a committee once' },
  officers_only: { kind: 'forbidden', title: 'Only the chair and the secretary of the committee do this' },
})

export const meetingErrors = defineErrors('meeting', {
  not_found: { kind: 'not_found', title: 'There is no such meeting' },
  closed: { kind: 'conflict', title: 'The meeting is over' },
  not_for_it: { kind: 'invalid', title: 'This does not wait for the committee of the meeting' },
  votes_open: { kind: 'conflict', title: 'A vote of the meeting is still open' },
})

export const ballotErrors = defineErrors('vote', {
  not_found: { kind: 'not_found', title: 'There is no such vote' },
  already_open: { kind: 'conflict', title: 'A vote on this step is open already' },
  needs_an_end: { kind: 'invalid', title: 'A vote is held in a meeting, or has a deadline to come' },
  conditions_missing: { kind: 'invalid', title: 'An approval with conditions names them' },
  by_persons: { kind: 'forbidden', title: 'Only a person, signed in themselves, votes' },
  not_a_member: { kind: 'forbidden', title: 'Only members of the committee vote' },
  absent: { kind: 'forbidden', title: 'Whoever is absent from the meeting does not vote in it' },
  conflicted: { kind: 'forbidden', title: 'Whoever has a conflict of interest does not vote' },
  twice: { kind: 'conflict', title: 'A vote is cast once' },
  closed: { kind: 'conflict', title: 'The vote is closed' },
  deadline: { kind: 'conflict', title: 'The time for votes is over' },
  changed_meanwhile: { kind: 'conflict', title: 'The text is not the one that was read' },
  open: { kind: 'conflict', title: 'The vote is still open' },
})

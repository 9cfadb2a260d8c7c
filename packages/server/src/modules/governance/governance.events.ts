import { DECISIONS, VOTES } from '@cairn/api'
import { z } from 'zod'
import { defineEvent } from '../../kernel/events.ts'

const about = z.object({ proposalId: z.string(), achievementId: z.string() })
/** Which text: the hash of its definition. */
const aboutText = about.extend({ definitionHash: z.string() })

export const proposalBegun = defineEvent('proposal.begun', 'Somebody began a proposal', about)
export const proposalSubmitted = defineEvent('proposal.submitted', 'A proposal was handed in, on this text', aboutText)
export const proposalStepOpened = defineEvent(
  'proposal.step_opened',
  'A step of a proposal waits to be decided',
  aboutText.extend({ stepKey: z.string() }),
)
export const proposalStepDecided = defineEvent(
  'proposal.step_decided',
  'Somebody, or a committee, decided a step of a proposal, on this text',
  aboutText.extend({
    stepKey: z.string(),
    outcome: z.enum(DECISIONS),
    insteadOf: z.string().optional(),
    remarks: z.string().optional(),
  }),
)
export const proposalApproved = defineEvent(
  'proposal.approved',
  'Every step of its route approved a proposal, on this text',
  aboutText,
)
export const proposalReturned = defineEvent(
  'proposal.returned',
  'A proposal went back to its authors: changes were asked for',
  aboutText,
)
export const proposalDeferred = defineEvent('proposal.deferred', 'A decision was put off', aboutText)
export const proposalResumed = defineEvent('proposal.resumed', 'A deferred proposal was taken up again', aboutText)
export const proposalRejected = defineEvent('proposal.rejected', 'A proposal was rejected, on this text', aboutText)
export const proposalAppealed = defineEvent(
  'proposal.appealed',
  'A rejected proposal was asked again, of others',
  aboutText,
)
export const proposalWithdrawn = defineEvent('proposal.withdrawn', 'A proposal was taken back', about)
export const proposalLapsed = defineEvent('proposal.lapsed', 'A proposal waited for its authors for too long', about)
export const proposalConflictDeclared = defineEvent(
  'proposal.conflict_declared',
  'Somebody said that they have a conflict of interest',
  about.extend({ personId: z.string() }),
)
export const proposalConditionClosed = defineEvent(
  'proposal.condition_closed',
  'A condition of an approval was found to be met',
  about.extend({ conditionId: z.string(), remarks: z.string() }),
)
export const proposalStepEscalated = defineEvent(
  'proposal.step_escalated',
  'A step was not decided in its time',
  about.extend({ stepKey: z.string() }),
)
export const proposalScheduled = defineEvent(
  'proposal.scheduled',
  'An approved proposal got the day on which it takes effect',
  about.extend({ effectiveOn: z.string() }),
)
export const proposalTookEffect = defineEvent('proposal.took_effect', 'What was approved is in force', aboutText)
export const proposalLooked = defineEvent(
  'proposal.looked',
  'Somebody looked at this text of a proposal for the first time',
  aboutText,
)
export const proposalCommented = defineEvent(
  'proposal.commented',
  'Somebody commented on a proposal',
  about.extend({ commentId: z.string() }),
)
export const proposalCommentResolved = defineEvent(
  'proposal.comment_resolved',
  'A comment on a proposal was answered',
  about.extend({ commentId: z.string() }),
)

const aboutBallot = aboutText.extend({ ballotId: z.string(), stepKey: z.string() })
export const ballotOpened = defineEvent('ballot.opened', 'A committee began to vote on a step', aboutBallot)
export const ballotVoted = defineEvent(
  'ballot.voted',
  'A member of a committee voted, on this text',
  aboutBallot.extend({ choice: z.enum(VOTES) }),
)
export const ballotClosed = defineEvent(
  'ballot.closed',
  'A vote was counted',
  aboutBallot.extend({ outcome: z.enum([...DECISIONS, 'none']), why: z.string().optional() }),
)

const aboutCommittee = z.object({ committeeId: z.string() })
export const committeeFounded = defineEvent('committee.founded', 'An institution founded a committee', aboutCommittee)
export const committeeChanged = defineEvent(
  'committee.changed',
  'The members of a committee, or how it votes, changed',
  aboutCommittee,
)
const aboutMeeting = aboutCommittee.extend({ meetingId: z.string() })
export const meetingCalled = defineEvent('meeting.called', 'A committee was called to a meeting', aboutMeeting)
export const meetingChanged = defineEvent(
  'meeting.changed',
  'The time, the agenda or the attendance of a meeting changed',
  aboutMeeting,
)
export const meetingClosed = defineEvent('meeting.closed', 'A meeting ended', aboutMeeting)

const aboutRoute = z.object({ routeId: z.string() })
export const routeAdded = defineEvent('route.added', 'A route for proposals was added', aboutRoute)
export const routeChanged = defineEvent('route.changed', 'A route for proposals was changed', aboutRoute)
export const routeRemoved = defineEvent('route.removed', 'A route for proposals was removed', aboutRoute)
export const unitHeadNamed = defineEvent(
  'unit_head.named',
  'A unit got another head, or none',
  z.object({ unitId: z.string(), personId: z.string().optional() }),
)
const aboutDelegation = z.object({ delegationId: z.string(), personId: z.string(), toPersonId: z.string() })
export const delegationMade = defineEvent(
  'delegation.made',
  'Somebody lets another decide in their place',
  aboutDelegation,
)
export const delegationEnded = defineEvent('delegation.ended', 'Somebody decides themselves again', aboutDelegation)
export const reviewPolicySet = defineEvent(
  'review_policy.set',
  'An institution said how often it reviews what it offers',
  z.object({ reviewMonths: z.int() }),
)
const aboutReview = z.object({ achievementId: z.string() })
export const reviewScheduled = defineEvent(
  'review.scheduled',
  'An achievement got the day of its next review',
  aboutReview.extend({ reviewOn: z.string() }),
)
export const reviewDue = defineEvent('review.due', 'An achievement is due to be reviewed', aboutReview)
export const reviewAsleep = defineEvent(
  'review.asleep',
  'Nothing was awarded for as long as the policy of the institution says',
  aboutReview,
)

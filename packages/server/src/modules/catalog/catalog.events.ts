import { z } from 'zod'
import { defineEvent } from '../../kernel/events.ts'

const about = z.object({ achievementId: z.string() })
/** Which text: the hash of its definition. */
const aboutText = about.extend({ definitionHash: z.string() })
const aboutVersion = aboutText.extend({ version: z.int() })

export const achievementDrafted = defineEvent('achievement.drafted', 'Somebody began a draft', about)
export const achievementEdited = defineEvent(
  'achievement.edited',
  'Somebody changed a draft; told at most once in five minutes for each author',
  about,
)
export const achievementProposed = defineEvent('achievement.proposed', 'A draft was submitted for review', aboutText)
export const achievementReturned = defineEvent(
  'achievement.returned',
  'A proposal went back to its author, with remarks',
  aboutText,
)
export const achievementApproved = defineEvent(
  'achievement.approved',
  'A reviewer approved exactly this text',
  aboutText,
)
export const achievementPublished = defineEvent(
  'achievement.published',
  'An approved text was published as an immutable version',
  aboutVersion,
)
export const achievementRetired = defineEvent('achievement.retired', 'An achievement ended; its badges stay', about)
export const achievementDiscarded = defineEvent('achievement.discarded', 'A draft was thrown away', about)

export const achievementSuspended = defineEvent(
  'achievement.suspended',
  'Enrollments and awards of an achievement were stopped for a time',
  about,
)
export const achievementReinstated = defineEvent('achievement.reinstated', 'A suspension was lifted', about)
export const achievementEnrollmentClosed = defineEvent(
  'achievement.enrollment_closed',
  'A last day was set for enrolling in an achievement',
  about,
)
export const achievementEnrollmentReopened = defineEvent(
  'achievement.enrollment_reopened',
  'People may enroll in an achievement again',
  about,
)
export const achievementTerminationBegun = defineEvent(
  'achievement.termination_begun',
  'The end of an achievement was decided on: its last enrollment, its teach-out, its last award',
  about,
)
export const achievementStartsSet = defineEvent(
  'achievement.starts_set',
  'Somebody said on which days an achievement begins; earlier days that are not among them are gone',
  about.extend({ starts: z.array(z.string()) }),
)
const aboutBlock = about.extend({ by: z.string() })
export const achievementAwardsBlocked = defineEvent(
  'achievement.awards_blocked',
  'Something must be done before an achievement is awarded',
  aboutBlock,
)
export const achievementAwardsUnblocked = defineEvent(
  'achievement.awards_unblocked',
  'Something that held up the awards of an achievement was done',
  aboutBlock,
)
export const definitionPolicyChanged = defineEvent(
  'definition_policy.changed',
  'An institution chose which profiles it holds its micro-credentials against',
  z.object({ profiles: z.array(z.string()) }),
)

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

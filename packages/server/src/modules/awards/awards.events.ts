import { z } from 'zod'
import { defineEvent } from '../../kernel/events.ts'

const about = z.object({ awardId: z.string() })

export const awardGranted = defineEvent(
  'award.granted',
  'Somebody has earned an achievement; its signature follows',
  about,
)
export const awardSigningRequested = defineEvent(
  'award.signing_requested',
  'The signature of a granted award is to be tried again',
  about,
)
export const awardIssued = defineEvent('award.issued', 'An award was signed, and is public at its address', about)
export const awardSuspended = defineEvent('award.suspended', 'An award was suspended', about)
export const awardReinstated = defineEvent('award.reinstated', 'A suspension ended', about)
export const awardRevoked = defineEvent('award.revoked', 'An award was revoked', about)
export const awardVisibilityChanged = defineEvent(
  'award.visibility_changed',
  'A holder chose who can see a badge',
  about,
)

import { z } from 'zod'
import { defineEvent } from '../../kernel/events.ts'

const award = z.object({ awardId: z.string() })

export const awardGranted = defineEvent('award.granted', 'Somebody earned an achievement; its signature follows', award)
export const awardSigningRequested = defineEvent(
  'award.signing_requested',
  'Somebody asked to try the signature of an award again',
  award,
)
export const awardIssued = defineEvent('award.issued', 'An award was signed: its badge is there', award)
export const awardSuspended = defineEvent('award.suspended', 'An award was suspended for a while', award)
export const awardReinstated = defineEvent('award.reinstated', 'The suspension of an award ended', award)
export const awardRevoked = defineEvent('award.revoked', 'An award was revoked', award)
export const awardVisibilityChanged = defineEvent(
  'award.visibility_changed',
  'Its holder chose who can see a badge',
  award.extend({ visibility: z.enum(['private', 'unlisted', 'public']) }),
)

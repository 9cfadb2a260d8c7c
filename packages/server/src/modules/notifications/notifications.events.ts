import { z } from 'zod'
import { defineEvent } from '../../kernel/events.ts'

export const mailQueued = defineEvent(
  'mail.queued',
  'A mail was written and waits for its delivery',
  z.object({ mailId: z.string() }),
)

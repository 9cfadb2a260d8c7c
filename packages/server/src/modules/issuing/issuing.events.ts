import { z } from 'zod'
import { defineEvent } from '../../kernel/events.ts'

const key = z.object({ keyId: z.string() })

export const keyCreated = defineEvent('key.created', 'An institution got a signing key', key)
export const keyRetired = defineEvent('key.retired', 'Another signing key took the place of this one', key)
export const statusListChanged = defineEvent(
  'status_list.changed',
  'Entries of status lists changed; the signed lists follow within seconds',
  z.object({ statusListIds: z.array(z.string()) }),
)

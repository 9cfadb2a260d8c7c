import { z } from 'zod'
import { defineEvent } from '../../kernel/events.ts'

export const credentialIssued = defineEvent(
  'credential.issued',
  'A credential was signed through the VC API',
  z.object({ issuedId: z.string(), credentialId: z.string().optional(), profile: z.string() }),
)
export const credentialStatusChanged = defineEvent(
  'credential.status_changed',
  'A credential from the VC API was revoked, suspended or reinstated',
  z.object({ issuedIds: z.array(z.string()), purpose: z.enum(['revocation', 'suspension']), status: z.boolean() }),
)

import { z } from 'zod'
import { defineEvent } from '../../kernel/events.ts'

const issuer = z.object({ recognizedIssuerId: z.string(), issuerId: z.string() })

export const issuerRecognized = defineEvent(
  'issuer.recognized',
  'The operator put an issuer on the list of those that this Cairn recognizes',
  issuer,
)
export const issuerForgotten = defineEvent('issuer.forgotten', 'The operator took an issuer off that list', issuer)

import { z } from 'zod'
import { defineEvent } from '../../kernel/events.ts'

const organization = z.object({ organizationId: z.string() })
const member = organization.extend({ memberId: z.string(), personId: z.string() })
const unit = organization.extend({ unitId: z.string() })

export const organizationFounded = defineEvent('organization.founded', 'An institution joined this Cairn', organization)
export const organizationChanged = defineEvent(
  'organization.changed',
  "An institution's profile changed",
  organization.extend({ fields: z.array(z.string()) }),
)
export const memberAdded = defineEvent(
  'member.added',
  'Somebody got roles in an institution, and is invited by mail',
  member.extend({ roles: z.array(z.string()) }),
)
export const memberChanged = defineEvent(
  'member.changed',
  "Somebody's roles or unit in an institution changed",
  member.extend({ before: z.array(z.string()), roles: z.array(z.string()) }),
)
export const memberRemoved = defineEvent(
  'member.removed',
  'Somebody lost all roles in an institution',
  member.extend({ before: z.array(z.string()) }),
)
export const unitAdded = defineEvent('unit.added', 'An institution got a unit', unit)
export const unitRemoved = defineEvent('unit.removed', 'An institution lost a unit', unit)

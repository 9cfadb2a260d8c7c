/**
 * The life of an award:
 *
 *     granted ──sign──▶ issued ◀──reinstate── suspended
 *        │                │ └─────suspend───────▲ │
 *        └────revoke──────┴───────revoke──────────┴──▶ revoked
 *
 * It exists from the moment it is granted; a signature that cannot be made yet does not take it away.
 *
 * @module
 */
import type { AWARD_STATES, REVOCATION_REASONS, VISIBILITIES } from '@cairn/api'
import { awardErrors } from './awards.errors.ts'

export type AwardState = (typeof AWARD_STATES)[number]
export type RevocationClass = (typeof REVOCATION_REASONS)[number]
export type Visibility = (typeof VISIBILITIES)[number]

export interface EvidenceLink {
  name: string
  url?: string | undefined
  description?: string | undefined
}

export interface Award {
  id: string
  organizationId: string
  achievementId: string
  achievementVersion: number
  achievementTitle: string
  recipient: { name: string; email: string }
  state: AwardState
  visibility: Visibility
  narrative?: string | undefined
  evidence: EvidenceLink[]
  /** The public id: nobody can guess it. */
  credentialId: string
  grantedBy: string
  grantedAt: Date
  validUntil?: Date | undefined
  issuedAt?: Date | undefined
  suspension?: { at: Date; reason: string } | undefined
  revocation?: { at: Date; reasonClass: RevocationClass; reason: string } | undefined
  signing: { attempts: number; lastError?: string | undefined }
}

/** The award once signed. What was revoked meanwhile stays so. */
export const issued = (award: Award, now: Date): Award => ({
  ...award,
  state: award.state === 'granted' ? 'issued' : award.state,
  issuedAt: now,
  signing: { attempts: award.signing.attempts + 1 },
})

/** Ended for a while. */
export function suspended(award: Award, reason: string, now: Date): Award {
  if (award.state === 'revoked') throw awardErrors.already_revoked()
  if (award.state === 'suspended') throw awardErrors.already_suspended()
  if (award.state === 'granted') throw awardErrors.not_signed()
  return { ...award, state: 'suspended', suspension: { at: now, reason } }
}

/** No longer suspended. */
export function reinstated(award: Award): Award {
  if (award.state !== 'suspended') throw awardErrors.not_suspended()
  return { ...award, state: 'issued', suspension: undefined }
}

/** Ended for good. */
export function revoked(award: Award, revocation: { reasonClass: RevocationClass; reason: string }, now: Date): Award {
  if (award.revocation) throw awardErrors.already_revoked(`Revoked on ${award.revocation.at.toISOString()}.`)
  return { ...award, state: 'revoked', suspension: undefined, revocation: { at: now, ...revocation } }
}

type Expiry = { kind: 'none' } | { kind: 'period'; months: number } | { kind: 'date'; date: string }

/** When an award that begins at `from` ends by the rule of its version; months are calendar months in UTC, clipped to the last day. */
export function endOf(expiry: Expiry, from: Date): Date | undefined {
  if (expiry.kind === 'none') return undefined
  if (expiry.kind === 'date') return new Date(`${expiry.date}T23:59:59Z`)
  const end = new Date(from)
  const day = end.getUTCDate()
  end.setUTCDate(1)
  end.setUTCMonth(end.getUTCMonth() + expiry.months)
  const lastDay = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate()
  end.setUTCDate(Math.min(day, lastDay))
  return end
}

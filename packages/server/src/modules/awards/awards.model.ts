import type { AWARD_STATES, Definition, REVOCATION_REASONS, VISIBILITIES } from '@cairn/api'
import { awardErrors } from './awards.errors.ts'

export type AwardState = (typeof AWARD_STATES)[number]
export type RevocationClass = (typeof REVOCATION_REASONS)[number]
export type Visibility = (typeof VISIBILITIES)[number]

/** Something to look at that shows what was done. */
export interface EvidenceLink {
  name: string
  url?: string | undefined
  description?: string | undefined
}

/**
 * That somebody has earned an achievement.
 *
 *     granted ──sign──▶ issued ──suspend──▶ suspended
 *        │                │ ◀───reinstate──────┘ │
 *        └─────revoke─────┴────────revoke────────┴──▶ revoked
 *
 * It exists from the moment it is granted, whatever happens to its signature. What is revoked before it was signed is
 * never signed. Nothing leads out of `revoked`.
 */
export interface Award {
  id: string
  organizationId: string
  /** The public id: nobody can guess it. */
  credentialId: string
  achievementId: string
  achievementVersion: number
  achievementTitle: string
  recipient: { name: string; email: string }
  /** Who the credential is about: `urn:uuid:…`, random, of this award alone. */
  subjectId: string
  state: AwardState
  visibility: Visibility
  narrative?: string | undefined
  evidence: EvidenceLink[]
  validUntil?: Date | undefined
  grantedAt: Date
  /** As the audit trail names who did it. */
  grantedBy: string
  issuedAt?: Date | undefined
  suspension?: { at: Date; reason: string } | undefined
  revocation?: { at: Date; reasonClass: RevocationClass; reason: string } | undefined
  /** Signatures that could not be made, and the code of what the last one failed on. */
  signing: { attempts: number; lastError?: string | undefined }
}

/** The award once signed. */
export function issued(award: Award, now: Date): Award {
  if (award.state !== 'granted') throw awardErrors.already_signed(`It is ${award.state}.`)
  return { ...award, state: 'issued', issuedAt: now }
}

/** The award while its holder must not use it, with the reason they read. */
export function suspended(award: Award, reason: string, now: Date): Award {
  refuseRevoked(award)
  if (award.suspension) throw awardErrors.already_suspended(`Since ${award.suspension.at.toISOString()}.`)
  if (award.state === 'granted') throw awardErrors.not_signed()
  return { ...award, state: 'suspended', suspension: { at: now, reason } }
}

/** The award after its suspension. */
export function reinstated(award: Award): Award {
  if (award.state !== 'suspended') throw awardErrors.not_suspended(`It is ${award.state}.`)
  return { ...award, state: 'issued', suspension: undefined }
}

/** The award for which nobody stands any more: the class of the reason is public, the reason is for its holder. */
export function revoked(award: Award, why: { reasonClass: RevocationClass; reason: string }, now: Date): Award {
  refuseRevoked(award)
  return { ...award, state: 'revoked', suspension: undefined, revocation: { at: now, ...why } }
}

function refuseRevoked({ revocation }: Award): void {
  if (revocation) throw awardErrors.already_revoked(`Revoked on ${revocation.at.toISOString()}.`)
}

/**
 * Until when an award counts: the moment that was given, or what the achievement says of its own; `undefined` for ever.
 *
 * @param expiry a period counts from `now`; a date counts to its end, in UTC
 * @throws awardErrors.ends_before_it_begins
 */
export function endOf(given: Date | undefined, expiry: Definition['expiry'], now: Date): Date | undefined {
  const end = given ?? endByDefinition(expiry, now)
  if (end && end <= now) throw awardErrors.ends_before_it_begins(`It would end on ${end.toISOString()}.`)
  return end
}

function endByDefinition(expiry: Definition['expiry'], now: Date): Date | undefined {
  if (expiry.kind === 'period') return monthsAfter(now, expiry.months)
  if (expiry.kind === 'date') return new Date(`${expiry.date}T23:59:59Z`)
  return undefined
}

/** The same day of the month, so many months later, in UTC; the last one of a month that is shorter. */
export function monthsAfter(date: Date, months: number): Date {
  const then = new Date(date)
  then.setUTCDate(1)
  then.setUTCMonth(then.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate()
  then.setUTCDate(Math.min(date.getUTCDate(), lastDay))
  return then
}

/** A version 4 UUID as a URN, of 16 random bytes (RFC 9562 §5.4). */
export function toUuidUrn(random: Uint8Array): string {
  const bytes = Uint8Array.from(random)
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Buffer.from(bytes).toString('hex')
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`
}

/** The public address of a badge, which is also the id in its credential. */
export const addressOf = (publicUrl: string, credentialId: string) => `${publicUrl}/credentials/${credentialId}`

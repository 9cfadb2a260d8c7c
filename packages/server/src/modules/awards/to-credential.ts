import { type AchievementFacts, buildCredential, type Credential } from '@cairn/credentials'
import type { StatusEntry } from '../issuing/index.ts'
import type { Award } from './awards.model.ts'

export interface CredentialParts {
  award: Award
  achievement: AchievementFacts
  issuer: { id: string; name: string; url: string; email?: string | undefined }
  entries: readonly StatusEntry[]
  /** `urn:uuid:`, random for each award: it says nothing about the person. */
  subjectId: string
  publicUrl: string
}

/** The statement of an award as an unsigned Open Badge. The recipient's address is never in it. */
export function toCredential({
  award,
  achievement,
  issuer,
  entries,
  subjectId,
  publicUrl,
}: CredentialParts): Credential {
  const address = `${publicUrl}/credentials/${award.credentialId}`
  return buildCredential({
    id: address,
    name: achievement.name,
    validFrom: award.grantedAt,
    ...(award.validUntil && { validUntil: award.validUntil }),
    issuer,
    recipient: { id: subjectId, name: award.recipient.name },
    achievement,
    ...(award.narrative && { narrative: award.narrative }),
    ...(award.evidence.length > 0 && {
      evidence: award.evidence.map(({ name, url, description }) => ({
        name,
        ...(url && { id: url }),
        ...(description && { description }),
      })),
    }),
    status: entries.map(({ purpose, address: list, index }) => ({
      id: `${list}#${index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: purpose,
      statusListIndex: String(index),
      statusListCredential: list,
    })),
  })
}

/** A version 4 UUID from 16 random bytes (RFC 9562 §5.4). */
export function toUuid(random: Uint8Array): string {
  const bytes = Uint8Array.from(random)
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Buffer.from(bytes).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

import { type AchievementFacts, buildCredential, type Credential } from '@cairn/credentials'
import type { StatusEntry } from '../issuing/index.ts'
import { type Award, addressOf } from './awards.model.ts'

export interface CredentialParts {
  award: Award
  achievement: AchievementFacts
  issuer: { id: string; name: string; url: string }
  /** Where its revocation and its suspension will be written; the revocation first. */
  places: readonly StatusEntry[]
  publicUrl: string
}

/**
 * The statement of an award as an unsigned Open Badge. It names its recipient, and never holds their address: a hash of
 * an address can be found by trying.
 */
export function toCredential({ award, achievement, issuer, places, publicUrl }: CredentialParts): Credential {
  return buildCredential({
    id: addressOf(publicUrl, award.credentialId),
    name: achievement.name,
    validFrom: award.grantedAt,
    validUntil: award.validUntil,
    issuer,
    recipient: { id: award.subjectId, name: award.recipient.name },
    achievement,
    narrative: award.narrative,
    evidence: award.evidence.map(({ name, url, description }) => ({
      name,
      ...(url && { id: url }),
      ...(description && { description }),
    })),
    status: places.map(({ purpose, address, index }) => ({
      id: `${address}#${index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: purpose,
      statusListIndex: String(index),
      statusListCredential: address,
    })),
  })
}

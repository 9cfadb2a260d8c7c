import { type AchievementFacts, buildCredential, buildStatusEntry, type Credential } from '@cairn/credentials'
import type { StatusEntry } from '../issuing/index.ts'
import { type Award, addressOf } from './awards.model.ts'

export interface CredentialParts {
  award: Award
  achievement: AchievementFacts
  issuer: { id: string; name: string; url: string }
  /** Where its revocation and its suspension will be written. */
  places: { revocation: StatusEntry; suspension: StatusEntry }
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
    // one entry, because Open Badges 3.0 has room for one: it names the other by its address
    status: [
      buildStatusEntry({
        id: placeOf(places.revocation),
        purpose: 'revocation',
        list: places.revocation.address,
        index: places.revocation.index,
        references: [placeOf(places.suspension)],
      }),
    ],
  })
}

const placeOf = ({ address, index }: StatusEntry) => `${address}#${index}`

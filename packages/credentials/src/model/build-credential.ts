import { openBadgesContext, vcContext } from '../contexts/names.ts'
import { withoutUndefined } from '../json.ts'
import { type Loose, list, one, text, toAchievement, toImage, toProfile, toResult } from './build-parts.ts'
import type { Credential } from './credential.ts'
import type { CredentialFacts } from './credential-facts.ts'
import { toDateTimeStamp } from './date-time.ts'
import { identifiersOf } from './identity.ts'

/**
 * Facts → an unsigned Open Badge 3.0 credential.
 *
 * Empty lists and empty texts are left out, since the specification allows neither. Terms that an older edition of the
 * Open Badges context lacks are not used, so that both editions of it read the credential alike.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#achievementcredential
 */
export function buildCredential(facts: CredentialFacts): Credential {
  const { achievement, recipient } = facts
  const credential: Loose<Credential> = {
    '@context': [vcContext, openBadgesContext],
    id: facts.id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: facts.name ?? achievement.name,
    description: text(facts.description),
    image: toImage(facts.image),
    issuer: toProfile(facts.issuer),
    validFrom: toDateTimeStamp(facts.validFrom),
    validUntil: facts.validUntil && toDateTimeStamp(facts.validUntil),
    awardedDate: facts.awardedDate && toDateTimeStamp(facts.awardedDate),
    credentialSubject: {
      id: recipient.id ?? `urn:uuid:${crypto.randomUUID()}`,
      type: ['AchievementSubject'],
      identifier: list(identifiersOf(recipient)),
      activityStartDate: facts.activityStartDate && toDateTimeStamp(facts.activityStartDate),
      activityEndDate: facts.activityEndDate && toDateTimeStamp(facts.activityEndDate),
      creditsEarned: facts.creditsEarned,
      licenseNumber: text(facts.licenseNumber),
      role: text(facts.role),
      term: text(facts.term),
      achievement: toAchievement(achievement),
      narrative: text(facts.narrative),
      result: list(facts.result?.map(toResult)),
    },
    evidence: list(facts.evidence?.map((evidence) => ({ ...evidence, type: ['Evidence'] }))),
    credentialSchema: list(facts.credentialSchema),
    credentialStatus: one(facts.status),
  }
  return withoutUndefined(credential) as Credential
}

import { openBadgesContext, vcContext } from '../contexts/names.ts'
import { withoutUndefined } from '../json.ts'
import type { Achievement, Alignment, Credential, Image, Profile, Result, ResultDescription } from './credential.ts'
import type {
  AchievementFacts,
  CredentialFacts,
  ImageFacts,
  ProfileFacts,
  ResultDescriptionFacts,
  ResultFacts,
  Untyped,
} from './credential-facts.ts'
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
    credentialStatus: list(facts.status),
  }
  return withoutUndefined(credential) as Credential
}

type Loose<T> = {
  readonly [K in keyof T]: T[K] extends object | undefined ? Loose<T[K]> | undefined : T[K] | undefined | ''
}

function toAchievement(facts: AchievementFacts): Loose<Achievement> {
  return {
    id: facts.id,
    type: ['Achievement'],
    name: facts.name,
    description: facts.description,
    criteria: { id: text(facts.criteria.id), narrative: text(facts.criteria.narrative) },
    achievementType: facts.achievementType,
    creator: facts.creator && toProfile(facts.creator),
    creditsAvailable: facts.creditsAvailable,
    fieldOfStudy: text(facts.fieldOfStudy),
    humanCode: text(facts.humanCode),
    image: toImage(facts.image),
    inLanguage: text(facts.inLanguage),
    alignment: list(facts.alignment?.map(toAlignment)),
    related: list(facts.related?.map((related) => ({ ...related, type: ['Related'] }))),
    resultDescription: list(facts.resultDescription?.map(toResultDescription)),
    specialization: text(facts.specialization),
    tag: list(facts.tag),
    version: text(facts.version),
  }
}

function toProfile(facts: ProfileFacts): Profile {
  const { id, name, url, email, description, image } = facts
  return withoutUndefined({
    id,
    type: ['Profile'],
    name: text(name),
    url: text(url),
    email: text(email),
    description: text(description),
    image: toImage(image),
  }) as Profile
}

function toImage(facts: ImageFacts | undefined): Image | undefined {
  return facts && (withoutUndefined({ id: facts.id, type: 'Image', caption: text(facts.caption) }) as Image)
}

function toAlignment(facts: Untyped<Alignment>): Alignment {
  return { type: ['Alignment'], ...facts }
}

function toResult(facts: ResultFacts): Result {
  return withoutUndefined({ type: ['Result'], ...facts, alignment: list(facts.alignment?.map(toAlignment)) }) as Result
}

function toResultDescription(facts: ResultDescriptionFacts): ResultDescription {
  return withoutUndefined({
    ...facts,
    type: ['ResultDescription'],
    allowedValue: list(facts.allowedValue),
    rubricCriterionLevel: list(
      facts.rubricCriterionLevel?.map((level) => ({ type: ['RubricCriterionLevel'], ...level })),
    ),
    alignment: list(facts.alignment?.map(toAlignment)),
  }) as ResultDescription
}

function text(value: string | undefined): string | undefined {
  return value === '' ? undefined : value
}

function list<T>(values: readonly T[] | undefined): readonly T[] | undefined {
  return values?.length ? values : undefined
}

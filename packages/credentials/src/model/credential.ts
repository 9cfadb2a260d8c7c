import type { AchievementType, AlignmentTargetType, IdentifierType, ResultStatus, ResultType } from './vocabulary.ts'

/*
 * An Open Badge 3.0 credential (VC Data Model 2.0) as it stands in JSON, in the spelling that Cairn issues: sets are
 * lists, also when they hold one thing. They are type aliases, not interfaces, so that they are plain JSON objects to
 * the type checker too.
 *
 * See https://www.imsglobal.org/spec/ob/v3p0/#data-model
 */

export type Credential = {
  readonly '@context': readonly string[]
  readonly id: string
  readonly type: readonly string[]
  readonly name?: string
  readonly description?: string
  readonly image?: Image
  readonly issuer: Profile
  /** xsd:dateTimeStamp: with a time zone */
  readonly validFrom: string
  readonly validUntil?: string
  readonly awardedDate?: string
  readonly credentialSubject: AchievementSubject
  /** Open Badges 3.0 has room for one; the data model of verifiable credentials for more */
  readonly credentialStatus?: StatusEntry | readonly StatusEntry[]
  readonly credentialSchema?: readonly CredentialSchema[]
  readonly evidence?: readonly Evidence[]
}

export type AchievementSubject = {
  readonly id?: string
  readonly type: readonly string[]
  readonly identifier?: readonly IdentityObject[]
  readonly achievement: Achievement
  readonly narrative?: string
  readonly creditsEarned?: number
  readonly result?: readonly Result[]
  readonly image?: Image
  readonly activityStartDate?: string
  readonly activityEndDate?: string
  readonly licenseNumber?: string
  readonly role?: string
  readonly term?: string
}

export type Achievement = {
  readonly id: string
  readonly type: readonly string[]
  readonly name: string
  readonly description: string
  readonly criteria: Criteria
  readonly achievementType?: AchievementType
  readonly humanCode?: string
  readonly creator?: Profile
  readonly creditsAvailable?: number
  readonly fieldOfStudy?: string
  readonly image?: Image
  readonly inLanguage?: string
  readonly alignment?: readonly Alignment[]
  readonly otherIdentifier?: readonly IdentifierEntry[]
  readonly tag?: readonly string[]
  readonly resultDescription?: readonly ResultDescription[]
  readonly related?: readonly Related[]
  readonly specialization?: string
  readonly version?: string
}

export type Criteria = { readonly id?: string; readonly narrative?: string }

export type Profile = {
  readonly id: string
  readonly type: readonly string[]
  readonly name?: string
  readonly url?: string
  readonly email?: string
  readonly description?: string
  readonly image?: Image
}

export type Image = { readonly id: string; readonly type: 'Image'; readonly caption?: string }

export type IdentityObject = {
  readonly type: 'IdentityObject'
  readonly hashed: boolean
  readonly identityHash: string
  readonly identityType: IdentifierType
  readonly salt?: string
}

export type IdentifierEntry = {
  readonly type: 'IdentifierEntry'
  readonly identifier: string
  readonly identifierType: IdentifierType
}

export type Alignment = {
  readonly type: readonly string[]
  readonly targetName: string
  readonly targetUrl: string
  readonly targetType?: AlignmentTargetType
  readonly targetCode?: string
  readonly targetDescription?: string
  readonly targetFramework?: string
}

export type ResultDescription = {
  readonly id: string
  readonly type: readonly string[]
  readonly name: string
  readonly resultType: ResultType
  /** from the lowest to the highest */
  readonly allowedValue?: readonly string[]
  readonly requiredValue?: string
  readonly requiredLevel?: string
  readonly valueMin?: string
  readonly valueMax?: string
  readonly rubricCriterionLevel?: readonly RubricCriterionLevel[]
  readonly alignment?: readonly Alignment[]
}

export type RubricCriterionLevel = {
  readonly id: string
  readonly type: readonly string[]
  readonly name: string
  readonly level?: string
  readonly points?: string
  readonly description?: string
}

export type Result = {
  readonly type: readonly string[]
  readonly resultDescription?: string
  readonly value?: string
  readonly achievedLevel?: string
  readonly status?: ResultStatus
  readonly alignment?: readonly Alignment[]
}

export type Evidence = {
  readonly id?: string
  readonly type: readonly string[]
  readonly name?: string
  readonly narrative?: string
  readonly description?: string
  readonly genre?: string
  readonly audience?: string
}

export type Related = {
  readonly id: string
  readonly type: readonly string[]
  readonly inLanguage?: string
  readonly version?: string
}

export type StatusEntry = {
  readonly id?: string
  readonly type: 'BitstringStatusListEntry'
  readonly statusPurpose: string
  /** a whole number as text */
  readonly statusListIndex: string
  readonly statusListCredential: string
  /** bits for each entry, 1 when absent */
  readonly statusSize?: number
  readonly statusMessage?: readonly { readonly status: string; readonly message: string }[]
  readonly statusReference?: readonly string[]
}

export type CredentialSchema = { readonly id: string; readonly type: string }

import type {
  Alignment,
  Credential,
  IdentifierEntry,
  IdentityObject,
  ResultDescription,
  RubricCriterionLevel,
  StatusEntry,
} from './credential.ts'
import type { AchievementType, ResultStatus } from './vocabulary.ts'

/**
 * What an award says, without the ceremony of JSON-LD: no `type`, no `@context`. Dates are `Date` or ISO text with a
 * zone; everything that is optional may be left out or `undefined`.
 */
export interface CredentialFacts {
  /** URL or URN of this very credential */
  readonly id: string
  readonly validFrom: Date | string
  readonly validUntil?: Date | string | undefined
  readonly awardedDate?: Date | string | undefined
  readonly name?: string | undefined
  readonly description?: string | undefined
  readonly image?: ImageFacts | undefined
  readonly issuer: ProfileFacts
  readonly recipient: RecipientFacts
  readonly achievement: AchievementFacts
  readonly evidence?: readonly EvidenceFacts[] | undefined
  /** how this person came to it, Markdown */
  readonly narrative?: string | undefined
  readonly creditsEarned?: number | undefined
  readonly activityStartDate?: Date | string | undefined
  readonly activityEndDate?: Date | string | undefined
  readonly licenseNumber?: string | undefined
  readonly role?: string | undefined
  readonly term?: string | undefined
  readonly result?: readonly ResultFacts[] | undefined
  readonly status?: readonly StatusEntry[] | undefined
  readonly credentialSchema?: Credential['credentialSchema'] | undefined
}

export interface ImageFacts {
  /** URL, or a `data:` URL */
  readonly id: string
  readonly caption?: string | undefined
}

export interface ProfileFacts {
  readonly id: string
  readonly name?: string | undefined
  readonly url?: string | undefined
  readonly email?: string | undefined
  readonly description?: string | undefined
  readonly image?: ImageFacts | undefined
}

/**
 * Who earned it. A name is written as it is. An address is only written when it is given here, and then only as a
 * salted hash: whoever knows the address can check it, nobody can read it.
 */
export interface RecipientFacts {
  /** a DID or `urn:uuid:`; a random one is made up when absent */
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly email?: string | undefined
  /** salt of the hashed address; random when absent */
  readonly salt?: string | undefined
  /** further identifiers, such as a student number, as they shall stand */
  readonly identifier?: readonly IdentityObject[] | undefined
}

export interface AchievementFacts {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly criteria: { readonly narrative?: string | undefined; readonly id?: string | undefined }
  readonly achievementType?: AchievementType | undefined
  readonly humanCode?: string | undefined
  readonly creator?: ProfileFacts | undefined
  readonly creditsAvailable?: number | undefined
  readonly fieldOfStudy?: string | undefined
  readonly image?: ImageFacts | undefined
  readonly inLanguage?: string | undefined
  readonly alignment?: readonly Untyped<Alignment>[] | undefined
  /** what others call it, each with the kind of its name */
  readonly otherIdentifier?: readonly Untyped<IdentifierEntry>[] | undefined
  readonly tag?: readonly string[] | undefined
  readonly resultDescription?: readonly ResultDescriptionFacts[] | undefined
  readonly related?:
    | readonly { id: string; inLanguage?: string | undefined; version?: string | undefined }[]
    | undefined
  readonly specialization?: string | undefined
  readonly version?: string | undefined
}

export interface EvidenceFacts {
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly narrative?: string | undefined
  readonly description?: string | undefined
  readonly genre?: string | undefined
  readonly audience?: string | undefined
}

export interface ResultFacts {
  readonly resultDescription?: string | undefined
  readonly value?: string | undefined
  readonly achievedLevel?: string | undefined
  readonly status?: ResultStatus | undefined
  readonly alignment?: readonly Untyped<Alignment>[] | undefined
}

export type ResultDescriptionFacts = Untyped<Omit<ResultDescription, 'rubricCriterionLevel' | 'alignment'>> & {
  readonly rubricCriterionLevel?: readonly Untyped<RubricCriterionLevel>[] | undefined
  readonly alignment?: readonly Untyped<Alignment>[] | undefined
}

/** The same without its `type`, and with `undefined` allowed where something is optional. */
export type Untyped<T> = { readonly [K in keyof Omit<T, 'type'>]: Omit<T, 'type'>[K] }

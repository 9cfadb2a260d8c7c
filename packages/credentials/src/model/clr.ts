import type { JsonObject } from '../json.ts'
import type {
  Achievement,
  Credential,
  CredentialSchema,
  Evidence,
  IdentityObject,
  Image,
  Profile,
  StatusEntry,
} from './credential.ts'
import type { AchievementFacts, CredentialFacts } from './credential-facts.ts'
import type { AssociationType } from './vocabulary.ts'

/*
 * A Comprehensive Learner Record 2.0: a credential that holds credentials, and says how their achievements belong
 * together. As it stands in JSON, in the spelling that Cairn issues.
 *
 * See https://www.imsglobal.org/spec/clr/v2p0/
 */

export type Clr = {
  readonly '@context': readonly string[]
  readonly id: string
  readonly type: readonly string[]
  readonly name: string
  readonly description?: string
  readonly image?: Image
  readonly issuer: Profile
  /** xsd:dateTimeStamp: with a time zone */
  readonly validFrom: string
  readonly validUntil?: string
  readonly awardedDate?: string
  /** true when the issuer knows of more than is in it */
  readonly partial?: boolean
  readonly credentialSubject: ClrSubject
  /** Open Badges 3.0 has room for one; the data model of verifiable credentials for more */
  readonly credentialStatus?: StatusEntry | readonly StatusEntry[]
  readonly credentialSchema?: readonly CredentialSchema[]
  readonly evidence?: readonly Evidence[]
}

export type ClrSubject = {
  readonly id?: string
  readonly type: readonly string[]
  readonly identifier?: readonly IdentityObject[]
  readonly achievement?: readonly Achievement[]
  readonly verifiableCredential: readonly JsonObject[]
  readonly association?: readonly Association[]
}

export type Association = {
  readonly type: 'Association'
  readonly associationType: AssociationType
  /** the id of an achievement */
  readonly sourceId: string
  /** the id of an achievement */
  readonly targetId: string
}

/** What a record says, without the ceremony of JSON-LD; see `CredentialFacts`. */
export type ClrFacts = Pick<
  CredentialFacts,
  | 'id'
  | 'validFrom'
  | 'validUntil'
  | 'awardedDate'
  | 'description'
  | 'image'
  | 'issuer'
  | 'recipient'
  | 'evidence'
  | 'status'
  | 'credentialSchema'
> & {
  readonly name: string
  readonly partial?: boolean | undefined
  /** signed ones: JSON objects with their proofs, or compact JWS */
  readonly credentials: readonly (Credential | JsonObject | string)[]
  /** achievements that associations speak of and no credential in the record holds, such as a whole programme */
  readonly achievements?: readonly AchievementFacts[] | undefined
  readonly associations?: readonly AssociationFacts[] | undefined
}

/** "`source` is child of `target`", for instance; both are ids of achievements in the record. */
export interface AssociationFacts {
  readonly type: AssociationType
  readonly source: string
  readonly target: string
}

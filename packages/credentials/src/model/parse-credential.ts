import { asList, isJsonObject, type JsonObject } from '../json.ts'
import { clr } from './clr-shape.ts'
import type { Credential } from './credential.ts'
import { credentialShape } from './credential-shape.ts'
import { issuer, openBadgeMembers } from './open-badge-shape.ts'
import { type Fault, faultsIn, type Shape, types } from './shape.ts'

/** What a document claims to be, by its types. */
export type CredentialKind = 'open-badge' | 'endorsement' | 'status-list' | 'clr' | 'elm' | 'other'

export type ParseResult =
  | { readonly credential: Credential; readonly faults?: undefined }
  | { readonly credential?: undefined; readonly faults: readonly Fault[] }

const openBadge = credentialShape({
  required: {
    ...openBadgeMembers.required,
    issuer,
    type: types({ required: ['VerifiableCredential'], anyOf: ['OpenBadgeCredential', 'AchievementCredential'] }),
  },
  optional: openBadgeMembers.optional,
  mustBegin: true,
})
const anyCredential = credentialShape()

/**
 * Is this an Open Badge 3.0 credential, as far as its structure tells?
 *
 * Reads the spelling that other issuers use, too: a set of one may stand without its brackets. Nothing is repaired.
 *
 * @returns the same object as a credential, or every fault that was found, each with a JSON pointer
 * @see https://www.imsglobal.org/spec/ob/v3p0/#data-model
 */
export function parseCredential(value: unknown): ParseResult {
  const faults = faultsOf(value, 'open-badge')
  return faults.length > 0 ? { faults } : { credential: value as Credential }
}

/** What is wrong with a document of this kind, in the order in which it stands there. */
export function faultsOf(value: unknown, kind: CredentialKind): Fault[] {
  return faultsIn(value, shapeOf(kind))
}

function shapeOf(kind: CredentialKind): Shape {
  if (kind === 'open-badge') return openBadge
  return kind === 'clr' ? clr : anyCredential
}

/** What a document claims to be. `undefined` when it does not even claim to be a verifiable credential. */
export function kindOf(document: JsonObject): CredentialKind | undefined {
  const names = asList(document.type)
  if (!names.includes('VerifiableCredential')) return undefined
  if (names.includes('OpenBadgeCredential') || names.includes('AchievementCredential')) return 'open-badge'
  if (names.includes('ClrCredential')) return 'clr'
  if (names.includes('EuropeanDigitalCredential')) return 'elm'
  if (names.includes('EndorsementCredential')) return 'endorsement'
  if (names.includes('BitstringStatusListCredential')) return 'status-list'
  return 'other'
}

export function issuerId(document: JsonObject): string | undefined {
  const id = isJsonObject(document.issuer) ? document.issuer.id : document.issuer
  return typeof id === 'string' ? id : undefined
}

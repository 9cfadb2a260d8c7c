import { CredentialError } from '../errors.ts'
import { asList, isJsonObject, type JsonObject, textOf } from '../json.ts'
import { parseDateTimeStamp } from '../model/date-time.ts'

/** A DID document, or another controlled identifier document. Only its id is known to be there. */
export type DidDocument = JsonObject & { readonly id: string }

/** What a key is used for. */
export type ProofPurpose =
  | 'assertionMethod'
  | 'authentication'
  | 'capabilityInvocation'
  | 'capabilityDelegation'
  | 'keyAgreement'

/** A DID document must be about the DID that it was asked for. */
export function checkDidDocument(document: JsonObject, id: string): DidDocument {
  if (document.id !== id) {
    throw new CredentialError('did.document_malformed', `It is about ${textOf(document.id)}, not about ${id}.`)
  }
  return document as DidDocument
}

/**
 * The verification method of this id, where the document lists it for this purpose.
 *
 * A purpose's list holds references, relative or absolute, or whole methods. That the method stands in the document
 * is not enough: the subject must have said that the key may be used to assert.
 *
 * @throws CredentialError `did.key_not_found`
 * @see https://www.w3.org/TR/cid-1.0/#verification-relationships
 */
export function findVerificationMethod(document: DidDocument, id: string, purpose: ProofPurpose): JsonObject {
  const absolute = (reference: unknown) =>
    typeof reference === 'string' && reference.startsWith('#') ? document.id + reference : reference
  for (const entry of asList(document[purpose])) {
    if (isJsonObject(entry) && absolute(entry.id) === id) return entry
    if (absolute(entry) !== id) continue
    const found = asList(document.verificationMethod).find(
      (method) => isJsonObject(method) && absolute(method.id) === id,
    )
    if (isJsonObject(found)) return found
  }
  throw new CredentialError('did.key_not_found', `${document.id} does not list ${id} under ${purpose}.`)
}

/** From when a key does not count any more, and until when it signed. */
export interface KeyDates {
  readonly revoked?: Date
  readonly expires?: Date
}

/** What a verification method says of its own time. @throws CredentialError `key.malformed` */
export function datesOf(method: JsonObject): KeyDates {
  return { ...dateOf(method, 'revoked'), ...dateOf(method, 'expires') }
}

function dateOf<K extends keyof KeyDates>(method: JsonObject, name: K): { [P in K]?: Date } {
  if (method[name] === undefined) return {}
  const date = parseDateTimeStamp(method[name])
  if (!date) throw new CredentialError('key.malformed', `"${name}" is not a date with time and zone.`)
  return { [name]: date } as { [P in K]?: Date }
}

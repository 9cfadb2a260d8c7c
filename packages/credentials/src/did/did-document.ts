import { CredentialError } from '../errors.ts'
import { asList, isJsonObject, type JsonObject } from '../json.ts'

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
    throw new CredentialError('did.document_malformed', `It is about ${String(document.id)}, not about ${id}.`)
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

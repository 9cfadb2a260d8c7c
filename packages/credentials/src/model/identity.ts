import { sha256, toHex, toUtf8 } from '../encoding/index.ts'
import type { IdentityObject } from './credential.ts'
import type { RecipientFacts } from './credential-facts.ts'

/** What a credential says about who its subject is, beside the id. */
export function identifiersOf(recipient: RecipientFacts): IdentityObject[] {
  const identifiers: IdentityObject[] = []
  if (recipient.name) {
    identifiers.push({ type: 'IdentityObject', hashed: false, identityHash: recipient.name, identityType: 'name' })
  }
  if (recipient.email) identifiers.push(hashedAddress(recipient.email, recipient.salt ?? randomSalt()))
  return [...identifiers, ...(recipient.identifier ?? [])]
}

/** An e-mail address that can be checked but not read. It is lower-cased first, as people type it in many ways. */
function hashedAddress(email: string, salt: string): IdentityObject {
  const identityHash = hashIdentity(email.toLowerCase(), salt)
  return { type: 'IdentityObject', hashed: true, identityHash, identityType: 'emailAddress', salt }
}

/**
 * `sha256$` and the hash, in lower-case hex, of the identifier followed by the salt.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#identityhash
 */
export function hashIdentity(identifier: string, salt = ''): string {
  return `sha256$${toHex(sha256(toUtf8(identifier + salt)))}`
}

function randomSalt(): string {
  return toHex(crypto.getRandomValues(new Uint8Array(16)))
}

/** Is this the hash of that identifier? The hex may be in upper or lower case; both are in the world. */
export function hashesIdentity(identityHash: string, identifier: string, salt: string): boolean {
  return identityHash.toLowerCase() === hashIdentity(identifier, salt)
}

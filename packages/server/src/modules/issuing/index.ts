/**
 * Issuing: how a statement gets its signature, and how we know that it still holds.
 *
 * Owns: issuer_keys, issuer_key_secrets, status_lists, status_entries
 * Stands on: organizations
 */
export { ensureIssuer } from './ensure-issuer.ts'
export { issuingErrors } from './issuing.errors.ts'
export { keyCreated, keyRetired, statusListChanged } from './issuing.events.ts'
export type { Issuer, IssuerKey, IssuerKeyAlgorithm, StatusEntry, StatusPurpose } from './issuing.model.ts'
export { issuingSchedules, issuingSubscriptions } from './issuing.subscriptions.ts'
export { listOwnIssuers } from './list-host-keys.ts'
export { openSigner } from './open-signer.ts'
export { findOwnIssuer, type OwnIssuer, readOwnDocument } from './own-documents.ts'
export { reserveStatusEntries } from './reserve-status-entries.ts'
export { rotateKey } from './rotate-key.ts'
export { setStatus } from './set-status.ts'
export { type SignedCredential, signCredential } from './sign-credential.ts'
export { toVerification } from './to-verification.ts'
export { requireVerifies, verifyOwn } from './verify-own.ts'
export { footingOf, verifyShown } from './verify-shown.ts'

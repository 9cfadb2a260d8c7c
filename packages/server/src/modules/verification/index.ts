/**
 * Verification: is this badge true, whoever issued it?
 *
 * Owns: recognized_issuers
 * Stands on: issuing, awards
 */
export { circumstancesOf, verifyingHelpers, visit } from './circumstances.ts'
export { runInThread } from './run-in-thread.ts'
export type { Issued, SecureBy } from './thread-issuance.ts'
export { readTrustedIssuers } from './trusted-issuers.ts'
export { verificationErrors } from './verification.errors.ts'
export { issuerForgotten, issuerRecognized } from './verification.events.ts'
export { isOwn, type VerifyBadge, verifyBadge } from './verify-badge.ts'

/**
 * Verification: is this badge true, whoever issued it?
 *
 * Owns: nothing
 * Stands on: issuing, awards
 */
export { circumstancesOf, verifyingHelpers, visit } from './circumstances.ts'
export { runInThread } from './run-in-thread.ts'
export type { Issued, SecureBy } from './thread-issuance.ts'
export { readTrustedIssuers, type TrustedIssuer } from './trusted-issuers.ts'
export { verificationErrors } from './verification.errors.ts'
export { isOwn, type VerifyBadge, verifyBadge } from './verify-badge.ts'

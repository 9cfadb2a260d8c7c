/**
 * Verification: is this badge true, whoever issued it?
 *
 * Owns: nothing
 * Stands on: issuing, awards
 */
export { readTrustedIssuers, type TrustedIssuer } from './trusted-issuers.ts'
export { verificationErrors } from './verification.errors.ts'
export { type VerifyBadge, verifyBadge } from './verify-badge.ts'

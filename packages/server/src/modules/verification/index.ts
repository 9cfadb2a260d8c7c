/**
 * Verification: is this badge true, whoever issued it?
 *
 * Owns: nothing
 * Stands on: issuing
 */
export { verificationErrors } from './verification.errors.ts'
export { verifyBadge } from './verify-badge.ts'

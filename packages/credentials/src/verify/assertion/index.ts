/** Verification of Open Badges 2.0 and 1.x, in the same questions and words as that of verifiable credentials. */
export type { AssertionInput } from './genuine.ts'
export { verifyAssertion } from './verify-assertion.ts'

import type { Verification } from '@cairn/api'
import { CredentialError, type VerificationReport } from '@cairn/credentials'
import type { Runtime } from '../../kernel/runtime.ts'
import { toVerification } from '../issuing/index.ts'
import { circumstancesOf, isOwn, runInThread, verifyingHelpers } from '../verification/index.ts'
import { malformedProblem, type ProblemDetails, problemsOf } from './problem-details.ts'

/** The answer of a verifier: our report, and the names that the specifications have for what is wrong. */
export type VerifierAnswer = { verified: boolean; problemDetails: readonly ProblemDetails[] } & Partial<Verification>

/**
 * Verifies the credential in a request `{verifiableCredential, options: {checks?}}`. With `checks` it is `verified` when
 * those passed, and the verdict beside it says what they amount to: `proof` alone vouches for no issuer.
 *
 * @throws verificationErrors.too_complex, busy, stumbled
 */
export function verifyCredentialForRequest(runtime: Runtime, request: Uint8Array): Promise<VerifierAnswer> {
  return answerFor(async () => {
    const circumstances = await circumstancesOf(runtime, request)
    const report = await runInThread({ kind: 'credential', ...circumstances }, verifyingHelpers(runtime), runtime.log)
    return presentReport(report, await isOwn(runtime, report), circumstances.now)
  })
}

async function answerFor(verify: () => Promise<VerifierAnswer>): Promise<VerifierAnswer> {
  try {
    return await verify()
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error
    return { verified: false, problemDetails: [malformedProblem(error.code, error.detail)] }
  }
}

function presentReport(report: VerificationReport, own: boolean, checkedAt: Date): VerifierAnswer {
  const problemDetails = problemsOf(report.checks)
  const isSigned = report.checks.some(({ check, outcome }) => check === 'signature' && outcome === 'passed')
  const verified = isSigned && problemDetails.length === 0
  return { ...toVerification(report, own, checkedAt), verified, problemDetails }
}

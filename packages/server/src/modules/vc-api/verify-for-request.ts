import { CredentialError, type VerificationReport } from '@cairn/credentials'
import type { Runtime } from '../../kernel/runtime.ts'
import { toVerification } from '../issuing/index.ts'
import { circumstancesOf, isOwn, runInThread, verifyingHelpers } from '../verification/index.ts'
import { malformedProblem, type ProblemDetails, problemsOf } from './problem-details.ts'
import type { SentRequest } from './sent-request.ts'

/** The answer of a verifier: what is wrong, in the words of the specifications, and beside that our report. */
export interface VerifierAnswer {
  verified: boolean
  problemDetails: readonly ProblemDetails[]
  [more: string]: unknown
}

/**
 * Verifies the credential in a request `{verifiableCredential, options: {checks?}}`. With `checks` it is `verified` when
 * those passed, and the verdict beside it says what they amount to: `proof` alone vouches for no issuer.
 *
 * @throws verificationErrors.too_complex, busy, stumbled
 */
export function verifyCredentialForRequest(runtime: Runtime, { bytes, client }: SentRequest): Promise<VerifierAnswer> {
  return orMalformed(async () => {
    const circumstances = await circumstancesOf(runtime, bytes)
    const report = await runInThread({ kind: 'credential', ...circumstances }, verifyingHelpers(runtime), {
      client,
      log: runtime.log,
    })
    return presentReport(runtime, report)
  })
}

/**
 * Verifies the presentation in a request `{verifiablePresentation, options: {challenge?, domain?, checks?}}`, and each
 * credential in it by itself.
 *
 * @throws verificationErrors.too_complex, busy, stumbled
 */
export function verifyPresentationForRequest(
  runtime: Runtime,
  { bytes, client }: SentRequest,
): Promise<VerifierAnswer> {
  return orMalformed(async () => {
    const circumstances = await circumstancesOf(runtime, bytes)
    const { report, isPartial } = await runInThread(
      { kind: 'presentation', ...circumstances },
      verifyingHelpers(runtime),
      { client, log: runtime.log },
    )
    const { checks, verdict, holder, warnings } = report
    const credentials = await Promise.all(report.credentials.map((one) => presentReport(runtime, one)))
    // with a part of the checks no credential is valid as a whole: then each is good when what was asked was
    const own = checks.filter(({ check }) => !isPartial || check !== 'credentials')
    const problemDetails = [...problemsOf(own), ...credentials.flatMap((one) => one.problemDetails)]
    const verified = isSigned(checks) && problemDetails.length === 0
    return { verified, verdict, checks, holder, warnings, credentials, problemDetails }
  })
}

async function orMalformed(verify: () => Promise<VerifierAnswer>): Promise<VerifierAnswer> {
  try {
    return await verify()
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error
    return { verified: false, problemDetails: [malformedProblem(error.code, error.detail)] }
  }
}

async function presentReport(runtime: Runtime, report: VerificationReport): Promise<VerifierAnswer> {
  const problemDetails = problemsOf(report.checks)
  const verified = isSigned(report.checks) && problemDetails.length === 0
  const own = await isOwn(runtime, report)
  return { ...toVerification(report, own, runtime.outside.now()), verified, problemDetails }
}

const isSigned = (checks: readonly { check: string; outcome: string }[]) =>
  checks.some(({ check, outcome }) => check === 'signature' && outcome === 'passed')

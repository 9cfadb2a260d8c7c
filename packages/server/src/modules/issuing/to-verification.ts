import type { Verification } from '@cairn/api'
import type { VerificationReport } from '@cairn/credentials'

/**
 * A report of the library in the words of the contract.
 *
 * @param isOwn is the issuer an institution of this Cairn?
 * @param checkedAt when it was made
 */
export function toVerification(report: VerificationReport, isOwn: boolean, checkedAt: Date): Verification {
  const { verdict, verified, checks, issuer, credential, warnings, format } = report
  return {
    verdict,
    verified,
    checks: checks.map(({ check, outcome, code, detail }) => ({
      check,
      outcome,
      ...(code !== undefined && { code }),
      ...(detail !== undefined && { detail }),
    })),
    ...(issuer && { issuer: { ...issuer, trust: isOwn ? ('own' as const) : issuer.trust } }),
    ...(credential && { credential: credential as Record<string, unknown> }),
    warnings: warnings.map(({ code, detail }) => ({ code, detail: detail ?? '' })),
    format,
    checkedAt: checkedAt.toISOString(),
  }
}

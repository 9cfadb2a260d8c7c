import type { Verification } from '@cairn/api'
import type { VerificationReport } from '@cairn/credentials'

/**
 * A report of the library in the words of the contract.
 *
 * @param isOwn is the issuer an institution of this Cairn?
 * @param checkedAt when it was made
 */
export function toVerification(report: VerificationReport, isOwn: boolean, checkedAt: Date): Verification {
  const { verdict, verified, checks, issuer, credential, warnings, endorsements, format } = report
  return {
    verdict,
    verified,
    checks: checks.map(({ check, outcome, code, detail, pointer, since, by }) => ({
      check,
      outcome,
      ...(code !== undefined && { code }),
      ...(detail !== undefined && { detail }),
      ...(pointer !== undefined && { pointer }),
      ...(since !== undefined && { since }),
      ...(by !== undefined && { by }),
    })),
    ...(issuer && { issuer: { ...issuer, trust: isOwn ? ('own' as const) : issuer.trust } }),
    ...(credential && { credential: credential as Record<string, unknown> }),
    warnings: warnings.map(({ code, detail }) => ({ code, detail: detail ?? '' })),
    ...(endorsements.length > 0 && {
      endorsements: endorsements.map(({ pointer, verdict, issuer, comment }) => ({
        pointer,
        verdict,
        ...(issuer && { issuer: { id: issuer.id, ...(issuer.name !== undefined && { name: issuer.name }) } }),
        ...(comment !== undefined && { comment }),
      })),
    }),
    format,
    checkedAt: checkedAt.toISOString(),
  }
}

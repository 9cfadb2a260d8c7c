import type { Verification } from '@cairn/api'
import type { EndorsementReport, VerificationReport } from '@cairn/credentials'

/**
 * A report of the library in the words of the contract.
 *
 * @param isOwn is the issuer an institution of this Cairn?
 * @param checkedAt when it was made
 */
export function toVerification(report: VerificationReport, isOwn: boolean, checkedAt: Date): Verification {
  const {
    verdict,
    verified,
    checks,
    issuer,
    credential,
    warnings,
    endorsements,
    contained,
    format,
    standard,
    summary,
  } = report
  return {
    verdict,
    verified,
    checks: checks.map(({ check, outcome, code, detail, pointer, since, by, lastKnown }) => ({
      check,
      outcome,
      ...(code !== undefined && { code }),
      ...(detail !== undefined && { detail }),
      ...(pointer !== undefined && { pointer }),
      ...(since !== undefined && { since }),
      ...(by !== undefined && { by }),
      ...(lastKnown && { lastKnown }),
    })),
    ...(issuer && { issuer: { ...issuer, trust: isOwn ? ('own' as const) : issuer.trust } }),
    ...(credential && { credential: credential as Record<string, unknown> }),
    ...(summary && { summary }),
    warnings: warnings.map(({ code, detail }) => ({ code, detail: detail ?? '' })),
    ...(endorsements.length > 0 && {
      endorsements: endorsements.map(({ comment, ...part }) => ({
        ...toPart(part),
        ...(comment !== undefined && { comment }),
      })),
    }),
    ...(contained.length > 0 && {
      contained: contained.map(({ name, ...part }) => ({ ...toPart(part), ...(name !== undefined && { name }) })),
    }),
    format,
    ...(standard !== undefined && { standard }),
    checkedAt: checkedAt.toISOString(),
  }
}

type Part = Omit<EndorsementReport, 'comment'>

const toPart = ({ pointer, verdict, code, issuer }: Part) => ({
  pointer,
  verdict,
  ...(code !== undefined && { code }),
  ...(issuer && { issuer: { id: issuer.id, ...(issuer.name !== undefined && { name: issuer.name }) } }),
})

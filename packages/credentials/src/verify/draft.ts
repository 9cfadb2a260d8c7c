import type { BadgeFormat } from '../bake/read-badge.ts'
import { CredentialError } from '../errors.ts'
import type { JsonObject } from '../json.ts'
import { summarize } from '../model/summarize.ts'
import type {
  CheckName,
  ContainedReport,
  EndorsementReport,
  Finding,
  ReportIssuer,
  ReportSignature,
  Standard,
  VerificationReport,
  Warning,
} from './report.ts'
import { findingOf, isVerified, neededForValid, passed, verdictOf } from './report.ts'

/** A report that is being written. */
export interface Draft {
  readonly checks: Finding[]
  readonly warnings: Warning[]
  readonly signatures: ReportSignature[]
  readonly endorsements: EndorsementReport[]
  readonly contained: ContainedReport[]
  format: BadgeFormat
  standard?: Standard
  /** what must have been asked and answered well before it may be called valid */
  needed: readonly CheckName[]
  issuer?: ReportIssuer
  credential?: JsonObject
}

export function createDraft(): Draft {
  return {
    checks: [],
    warnings: [],
    signatures: [],
    endorsements: [],
    contained: [],
    format: 'unknown',
    needed: neededForValid,
  }
}

/** Notes a finding; true when the next question may be asked: when the answer was good, or merely could not be had. */
export function note(draft: Draft, finding: Finding): boolean {
  draft.checks.push(finding)
  return finding.outcome !== 'failed'
}

/** Notes a finding; true only when the answer was good. */
export function noteGood(draft: Draft, finding: Finding): boolean {
  return note(draft, finding) && finding.outcome === 'passed'
}

/** Does what a check needs done, and notes how it went. A refusal becomes the finding. */
export function attempt<T>(draft: Draft, check: CheckName, work: () => T): T | undefined {
  try {
    const value = work()
    draft.checks.push(passed(check))
    return value
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error
    draft.checks.push(findingOf(check, error))
    return undefined
  }
}

export function toReport({ needed, ...draft }: Draft): VerificationReport {
  const verdict = verdictOf(draft.checks, draft.issuer?.trust ?? 'unknown', needed)
  const summary = draft.credential && { summary: summarize(draft.credential) }
  return { verdict, verified: isVerified(verdict), ...draft, ...summary }
}

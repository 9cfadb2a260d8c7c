import type { BadgeFormat } from '../bake/read-badge.ts'
import type { KeyBinding } from '../did/index.ts'
import type { JsonObject } from '../json.ts'
import { type Verdict, verdictOfCode } from '../verify/codes.ts'
import type { Draft } from '../verify/draft.ts'
import type { CheckName, Finding, ReportSignature, VerificationReport, Warning } from '../verify/report.ts'

/** The questions about a presentation, in the order in which they are asked. */
export const presentationCheckNames = [
  'format',
  'json',
  'context',
  'structure',
  'proof',
  'key',
  'signature',
  'holder',
  'challenge',
  'domain',
  'credentials',
] as const
export type PresentationCheckName = (typeof presentationCheckNames)[number]
export type PresentationFinding = Finding<CheckName | PresentationCheckName>

/** Who presents, as far as was shown. */
export interface ReportHolder {
  readonly id: string
  /** by what means the key was found to be theirs; absent while that is not shown */
  readonly boundBy?: KeyBinding
}

export interface PresentationReport {
  /** what the presentation itself comes to, and where that is good, what the first bad credential in it comes to */
  readonly verdict: Verdict
  /** true when the presentation and every credential in it are good */
  readonly verified: boolean
  readonly checks: readonly PresentationFinding[]
  readonly holder?: ReportHolder
  /** what the signature covers, and nothing else; absent while the signature was not found good */
  readonly presentation?: JsonObject
  readonly signatures: readonly ReportSignature[]
  /** one for each credential, in their order: each is verified by itself, whatever the others come to */
  readonly credentials: readonly VerificationReport[]
  readonly warnings: readonly Warning[]
  readonly format: BadgeFormat
}

/** A report that is being written. The first part of the questions is the same as for credentials. */
export interface PresentationDraft {
  readonly own: Draft
  readonly more: Finding<PresentationCheckName>[]
  readonly credentials: VerificationReport[]
  holder?: ReportHolder
  presentation?: JsonObject
}

/** @param asked questions without whose good answers nothing may be called valid */
export function toPresentationReport(
  { own, more, ...draft }: PresentationDraft,
  asked: readonly PresentationCheckName[],
): PresentationReport {
  const checks: PresentationFinding[] = [...own.checks, ...more]
  const verdict = verdictOf(checks, asked, draft.credentials)
  const { signatures, warnings, format } = own
  const verified = verdict === 'valid' || verdict === 'valid_unrecognized'
  return { verdict, verified, checks, signatures, warnings, format, ...draft }
}

function verdictOf(
  checks: readonly PresentationFinding[],
  asked: readonly PresentationCheckName[],
  credentials: readonly VerificationReport[],
): Verdict {
  const failed = checks.find(({ outcome }) => outcome === 'failed')
  if (failed?.code && failed.check !== 'credentials') return verdictOfCode(failed.code)
  const isGood = (name: PresentationCheckName) =>
    checks.some(({ check, outcome }) => check === name && outcome === 'passed')
  if (isGood('signature') && !isGood('holder')) return 'signed_unbound'
  const bad = failed ? credentials.find((report) => isBad(report)) : undefined
  if (bad) return bad.verdict
  if (!asked.every(isGood)) return 'undetermined'
  const isRecognized = credentials.length > 0 && credentials.every(({ verdict }) => verdict === 'valid')
  return isRecognized ? 'valid' : 'valid_unrecognized'
}

/** Not good, and not merely undecided. */
export function isBad({ verified, verdict }: VerificationReport): boolean {
  return !verified && verdict !== 'undetermined'
}

import type { BadgeFormat } from '../bake/read-badge.ts'
import type { KeyBinding } from '../did/index.ts'
import type { CredentialError } from '../errors.ts'
import type { JsonObject } from '../json.ts'
import type { Summary } from '../model/summarize.ts'
import { type FindingCode, isUndecided, type Verdict, verdictOfCode } from './codes.ts'

/** The questions, in the order in which they are asked. */
export const checkNames = [
  'format',
  'json',
  'context',
  'structure',
  'proof',
  'key',
  'signature',
  'issuer',
  'validity',
  'status',
  'recipient',
  'endorsements',
  'contained',
] as const
export type CheckName = (typeof checkNames)[number]

/** What is known beside the code: enough for a sentence. */
export interface FindingFacts {
  readonly detail?: string
  /** JSON pointer to what it is about */
  readonly pointer?: string
  /** ISO date: since when it is so, or from when */
  readonly since?: string
  /** who says so: a DID or URL */
  readonly by?: string
  /** what was seen last, where it could not be found out now; `since` is then when that was */
  readonly lastKnown?: LastKnown
}

/** An answer from earlier. It changes no verdict. */
export interface LastKnown {
  readonly state: 'good' | 'credential.revoked' | 'credential.suspended'
  /** ISO date: the moment of which the answer told */
  readonly asOf: string
}

/** What one check came to. It cannot fail without a code, and "could not tell" is never "no". */
export type Finding<Check extends string = CheckName> =
  | ({ readonly check: Check; readonly outcome: 'passed'; readonly code?: FindingCode } & FindingFacts)
  | ({
      readonly check: Check
      readonly outcome: 'failed' | 'inconclusive'
      readonly code: FindingCode
    } & FindingFacts)

export function passed<Check extends string>(
  check: Check,
  facts: FindingFacts & { code?: FindingCode } = {},
): Finding<Check> {
  return { check, outcome: 'passed', ...facts }
}

export function failed<Check extends string>(
  check: Check,
  code: FindingCode,
  facts: FindingFacts = {},
): Finding<Check> {
  return { check, outcome: 'failed', code, ...facts }
}

export function inconclusive<Check extends string>(
  check: Check,
  code: FindingCode,
  facts: FindingFacts = {},
): Finding<Check> {
  return { check, outcome: 'inconclusive', code, ...facts }
}

/** A refusal of the library as a finding: of some of them one cannot say that the badge is to blame. */
export function findingOf<Check extends string>(
  check: Check,
  { code, detail }: CredentialError,
  facts: FindingFacts = {},
): Finding<Check> {
  const whole = { ...(detail !== undefined && { detail }), ...facts }
  return isUndecided(code) ? inconclusive(check, code, whole) : failed(check, code, whole)
}

/** Something to know that changes no verdict. */
export interface Warning {
  readonly code: WarningCode
  readonly detail?: string
  readonly pointer?: string
}

export type WarningCode =
  | 'issuer.resembles_known'
  | 'issuer.claims_known_site'
  | 'proof.unsupported_ignored'
  | 'proof.derived'
  | 'endorsement.not_verified'
  | 'contained.not_verified'
  | 'association.unknown'
  | 'assertion.differs'
  | 'assertion.plain_http'
  | 'signature.utf16_order'
  | 'presentation.replayable'
  | 'presentation.about_another'
  | 'status.message'
  | 'status.refresh_available'

export type Trust = 'recognized' | 'unknown'

/**
 * By its key; or, for Open Badges 2.0 and 1.x, because it is kept where the issuer keeps assertions (`hosted`), or signed with a
 * key that the issuer's profile lists (`profile`).
 */
export type IssuerBinding = KeyBinding | 'hosted' | 'profile'

export interface ReportIssuer {
  readonly id: string
  readonly name?: string
  /** by what means it was found to be the issuer's; absent while that is not shown */
  readonly boundBy?: IssuerBinding
  readonly trust: Trust
}

/** One signature on the credential, once it was found good. */
export interface ReportSignature {
  readonly suite: string
  readonly created?: string
  readonly verificationMethod?: string
  readonly controller?: string
}

export interface EndorsementReport {
  readonly pointer: string
  readonly verdict: Verdict
  /** why it is no endorsement of this, or the first question that was not answered well */
  readonly code?: FindingCode
  readonly issuer?: ReportIssuer
  readonly comment?: string
}

/** What was found of one credential in a record, by its own signature and on its own account. */
export interface ContainedReport {
  readonly pointer: string
  readonly verdict: Verdict
  readonly verified: boolean
  /** of the first question that was not answered well */
  readonly code?: FindingCode
  readonly issuer?: ReportIssuer
  readonly id?: string
  readonly name?: string
}

export interface VerificationReport {
  readonly verdict: Verdict
  /** true for `valid` and `valid_unrecognized` alone */
  readonly verified: boolean
  readonly checks: readonly Finding[]
  readonly issuer?: ReportIssuer
  /** what the signature covers, and nothing else; absent while the signature was not found good */
  readonly credential?: JsonObject
  /** the first things that it says, whatever its standard */
  readonly summary?: Summary
  readonly signatures: readonly ReportSignature[]
  readonly endorsements: readonly EndorsementReport[]
  /** of a record (CLR): what is in it, in its order */
  readonly contained: readonly ContainedReport[]
  readonly warnings: readonly Warning[]
  readonly format: BadgeFormat
  /** by which standard it was verified, once that is known */
  readonly standard?: Standard
}

/** `vc` is any other verifiable credential. */
export type Standard = 'ob-3.0' | 'ob-2.0' | 'ob-1.x' | 'clr-2.0' | 'elm-3' | 'vc'

export function isVerified(verdict: Verdict): boolean {
  return verdict === 'valid' || verdict === 'valid_unrecognized'
}

/** These must all have been asked before anything may be called valid. */
export const neededForValid: readonly CheckName[] = [
  'format',
  'json',
  'context',
  'structure',
  'proof',
  'key',
  'signature',
  'issuer',
  'validity',
  'status',
]

/**
 * The first failed check names the verdict; otherwise one missing answer leaves the credential undecided.
 *
 * A good signature of somebody who was not shown to be the issuer is never more than `signed_unbound`.
 */
export function verdictOf(
  findings: readonly Finding[],
  trust: Trust,
  needed: readonly CheckName[] = neededForValid,
): Verdict {
  const failed = findings.find(({ outcome }) => outcome === 'failed')
  if (failed?.code) return verdictOfCode(failed.code)
  const good = new Set<CheckName>()
  for (const { check, outcome } of findings) if (outcome === 'passed') good.add(check)
  if (good.has('signature') && !good.has('issuer')) return 'signed_unbound'
  const isUnclear = findings.some(({ outcome }) => outcome === 'inconclusive')
  if (isUnclear || !needed.every((check) => good.has(check))) return 'undetermined'
  return trust === 'recognized' ? 'valid' : 'valid_unrecognized'
}

import { asList, isJsonObject, type JsonObject } from '../json.ts'
import { issuerId } from '../model/parse-credential.ts'
import { together } from '../together.ts'
import type { Settings } from '../verify/options.ts'
import {
  type CheckName,
  checkNames,
  type Finding,
  failed,
  inconclusive,
  passed,
  type VerificationReport,
} from '../verify/report.ts'
import { verifyCredential } from '../verify/verify-credential.ts'
import { isBad, type PresentationDraft } from './report.ts'

interface Work {
  readonly settings: Settings
  readonly checks: readonly string[] | undefined
}

/** Verifies what is presented, one by one, and notes what they come to together. */
export async function verifyCredentials(
  presentation: JsonObject,
  { settings, checks }: Work,
  draft: PresentationDraft,
): Promise<void> {
  const selection = checks && { checks: checks.filter(isCheckName) }
  const reports = await together(asList(presentation.verifiableCredential), (item) =>
    verifyCredential(item as string | object, { ...settings, ...selection }),
  )
  draft.credentials.push(...reports)
  draft.more.push(sumUp(draft.credentials), ...noteOwn(presentation, draft))
  for (const [index, report] of draft.credentials.entries()) {
    if (isAboutAnother(report, draft.holder?.id)) {
      draft.own.warnings.push({ code: 'presentation.about_another', pointer: `/verifiableCredential/${index}` })
    }
  }
}

function isCheckName(name: string): name is CheckName {
  return (checkNames as readonly string[]).includes(name)
}

function sumUp(reports: readonly VerificationReport[]): Finding<'credentials'> {
  const facts = (index: number) => ({ pointer: `/verifiableCredential/${index}`, detail: reports[index]!.verdict })
  const bad = reports.findIndex(isBad)
  if (bad >= 0) return failed('credentials', 'presentation.credential_not_good', facts(bad))
  const undecided = reports.findIndex(({ verified }) => !verified)
  if (undecided >= 0) return inconclusive('credentials', 'presentation.credential_undetermined', facts(undecided))
  return passed('credentials')
}

/**
 * Whoever presents what they say themselves must say who they are, and say it in their own name: the signature of the
 * presentation and that of the credential are of one key then, and nothing else would tell whose.
 *
 * @see https://www.w3.org/TR/vc-data-model-2.0/#presentations-including-holder-claims
 */
function noteOwn(presentation: JsonObject, { own, credentials, holder }: PresentationDraft): Finding<'holder'>[] {
  if (holder === undefined) return []
  const keys = own.signatures.map(({ verificationMethod }) => verificationMethod)
  for (const [index, report] of credentials.entries()) {
    const issuer = report.credential && issuerId(report.credential)
    const pointer = `/verifiableCredential/${index}`
    if (issuer === holder.id && presentation.holder === undefined)
      return [failed('holder', 'holder.unnamed', { pointer })]
    if (issuer !== undefined && issuer !== holder.id && isOfKeys(report, keys))
      return [failed('holder', 'holder.not_issuer', { pointer, by: issuer })]
  }
  return []
}

/** Do only these keys sign it, without being shown to be those of its issuer? */
function isOfKeys({ signatures, checks }: VerificationReport, keys: readonly (string | undefined)[]): boolean {
  const isBound = checks.some(({ check, outcome }) => check === 'issuer' && outcome === 'passed')
  return !isBound && signatures.every(({ verificationMethod: key }) => key !== undefined && keys.includes(key))
}

/** Good, but about somebody else than the one who shows it. A holder may do so; who reads it should know. */
function isAboutAnother({ verified, credential }: VerificationReport, holder: string | undefined): boolean {
  const subjects = asList(credential?.credentialSubject).filter(isJsonObject) as readonly JsonObject[]
  const ids = subjects.flatMap(({ id }) => (typeof id === 'string' ? [id] : []))
  return verified && holder !== undefined && ids.length > 0 && !ids.includes(holder)
}

import { readBadge } from '../bake/read-badge.ts'
import type { JsonObject } from '../json.ts'
import { isAssertion, isWebAddress } from '../open-badges-2/index.ts'
import { type AssertionInput, verifyAssertion } from './assertion/index.ts'
import { checkContext } from './checks/check-context.ts'
import { checkEuropean } from './checks/check-european.ts'
import { checkIssuer } from './checks/check-issuer.ts'
import { checkRecipient } from './checks/check-recipient.ts'
import { checkStatus } from './checks/check-status.ts'
import { checkKind, checkStructure, standardOf } from './checks/check-structure.ts'
import { checkValidityPeriod } from './checks/check-validity-period.ts'
import { attempt, createDraft, type Draft, note, noteGood, toReport } from './draft.ts'
import { noteNested } from './note-nested.ts'
import { type Settings, toSettings, type VerifyNested, type VerifyOptions } from './options.ts'
import { presentIssuer } from './present-issuer.ts'
import type { CheckName, VerificationReport } from './report.ts'
import { readSecured, type Secured } from './secured.ts'
import { verifySignatures } from './verify-signatures.ts'

/**
 * Is this credential true? Answers with one finding for each question that was asked, and the verdict they add up to.
 *
 * The order is fixed and the first failure ends it: nothing is fetched for the sake of something that is already known
 * to be bad, and nothing that was not signed is believed. What could not be found out is `inconclusive`, which is not a
 * failure. Never throws on account of what the input holds.
 *
 * @param input a credential as JSON or compact JWS, or an image with one inside; an object is taken as parsed JSON
 * @see https://www.imsglobal.org/spec/ob/v3p0/#verification, https://www.w3.org/TR/vc-data-model-2.0/#verification
 */
export async function verifyCredential(
  input: string | Uint8Array | object,
  options: VerifyOptions = {},
): Promise<VerificationReport> {
  const settings = toSettings(options)
  const draft = createDraft()
  const secured = readInput(input, settings, draft)
  if (secured?.kind === 'address' || (secured && isAssertion(contentOf(secured)))) {
    await verifyAssertion(secured, settings, draft)
  } else if (secured) {
    await verifySecured(secured, settings, draft)
  }
  return toReport(draft)
}

function readInput(
  input: string | Uint8Array | object,
  { limits }: Settings,
  draft: Draft,
): AssertionInput | undefined {
  const given = typeof input === 'string' || input instanceof Uint8Array ? input : JSON.stringify(input)
  const badge = attempt(draft, 'format', () => readBadge(given, limits))
  if (!badge) return undefined
  draft.format = badge.format
  if (badge.version === '2.0' && isWebAddress(badge.text)) return { kind: 'address', address: badge.text }
  return attempt(draft, 'json', () => readSecured(badge.text, limits))
}

function contentOf(secured: Secured): JsonObject {
  return secured.kind === 'jwt' ? secured.jwt.payload : secured.document
}

async function verifySecured(secured: Secured, settings: Settings, draft: Draft): Promise<void> {
  const { document } = secured
  const european = checkEuropean(secured, settings.limits)
  if (european) {
    draft.standard = 'elm-3'
    return void note(draft, european)
  }
  const kind = checkKind(document, settings)
  if (kind.outcome !== 'passed') return void note(draft, kind)
  draft.standard = standardOf(document)
  const proofs = secured.kind === 'embedded' ? secured.proofs : []
  if (!noteGood(draft, await checkContext(document, proofs, settings))) return
  if (!noteGood(draft, checkStructure(document))) return
  const signatures = await verifySignatures(secured, settings, draft)
  if (!signatures) return

  // from here on what is read is what was signed: the checks above let no other spelling of it through
  const credential = document
  draft.credential = credential
  const asks = (check: CheckName) => settings.checks?.includes(check) ?? true
  if (asks('issuer')) {
    const { finding, boundBy } = await checkIssuer(credential, signatures, settings)
    draft.issuer = await presentIssuer(credential, boundBy, settings, draft.warnings)
    if (!noteGood(draft, finding)) return
  }
  if (asks('validity') && !note(draft, checkValidityPeriod(credential, settings.now))) return
  const verify = nested(settings)
  if (asks('status') && !note(draft, await checkStatus(credential, settings, { verify, warnings: draft.warnings })))
    return
  if (settings.recipient !== undefined && asks('recipient')) {
    if (!note(draft, checkRecipient(credential, settings.recipient))) return
  }
  await noteNested(credential, { settings, asks, verify }, draft)
}

function nested(settings: Settings): VerifyNested {
  return (input, checks) => {
    const { recipient: _, ...others } = settings
    return verifyCredential(input, { ...others, accept: 'any', checks })
  }
}

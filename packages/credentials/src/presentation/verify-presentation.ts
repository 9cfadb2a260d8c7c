import { readBadge } from '../bake/read-badge.ts'
import { parseNumericDate } from '../model/jwt-claims.ts'
import type { GoodSignature } from '../verify/bind-key.ts'
import { checkContext } from '../verify/checks/check-context.ts'
import { questionOfJwt } from '../verify/checks/check-key.ts'
import { attempt, createDraft, noteGood } from '../verify/draft.ts'
import { type Settings, toSettings, type VerifyOptions } from '../verify/options.ts'
import type { CheckName } from '../verify/report.ts'
import { readSecured, type Secured } from '../verify/secured.ts'
import { verifyJwt, verifyProofs } from '../verify/verify-signatures.ts'
import { answersOf, checkChallenge, checkDomain } from './check-answer.ts'
import { checkHolder } from './check-holder.ts'
import { checkPresentationJwt } from './check-presentation-jwt.ts'
import { checkKind, checkStructure } from './check-structure.ts'
import type { Answer } from './issue-presentation.ts'
import { holderId } from './presentation.ts'
import {
  type PresentationCheckName,
  type PresentationDraft,
  type PresentationReport,
  presentationCheckNames,
  toPresentationReport,
} from './report.ts'
import { verifyCredentials } from './verify-credentials.ts'

/** `challenge` and `domain` are what the verifier asked for: a presentation without them, or with others, is refused. */
export interface VerifyPresentationOptions extends Omit<VerifyOptions, 'checks'>, Answer {
  /** only these, of the presentation and of the credentials in it; what they stand on is asked, too */
  readonly checks?: readonly (CheckName | PresentationCheckName)[]
}

/**
 * Is this presentation true: signed by its holder, for this verifier and this time, and is each credential in it?
 *
 * Every credential is verified by itself and has its own report. Any kind of credential is taken unless `accept` says
 * otherwise. Without a challenge, an old presentation cannot be told from a new one; a warning says so. Never throws on
 * account of what the input holds.
 *
 * @param input a presentation as JSON or compact JWS, or in an envelope; an object is taken as parsed JSON
 * @see https://www.w3.org/TR/vc-data-model-2.0/#verifiable-presentations, https://www.w3.org/TR/vc-data-integrity/#verify-proof
 */
export async function verifyPresentation(
  input: string | Uint8Array | object,
  options: VerifyPresentationOptions = {},
): Promise<PresentationReport> {
  const { challenge, domain, checks, ...rest } = options
  const settings = toSettings({ ...rest, accept: options.accept ?? 'any' }, 'authentication')
  const draft: PresentationDraft = { own: createDraft(), more: [], credentials: [] }
  const expected: Partial<Record<PresentationCheckName, string | undefined>> = { challenge, domain }
  const needed = presentationCheckNames.filter((name) => !(name in expected) || expected[name] !== undefined)
  const secured = readInput(input, settings, draft)
  if (secured) await verifySecured(secured, { settings, checks, answer: { challenge, domain } }, draft)
  return toPresentationReport(draft, needed)
}

function readInput(input: string | Uint8Array | object, { limits }: Settings, { own }: PresentationDraft) {
  const given = typeof input === 'string' || input instanceof Uint8Array ? input : JSON.stringify(input)
  const badge = attempt(own, 'format', () => readBadge(given, limits))
  if (!badge) return undefined
  own.format = badge.format
  return attempt(own, 'json', () => readSecured(badge.text, limits, 'presentation'))
}

interface Work {
  readonly settings: Settings
  readonly checks: VerifyPresentationOptions['checks']
  readonly answer: Answer
}

async function verifySecured(secured: Secured, { settings, checks, answer }: Work, draft: PresentationDraft) {
  const { document } = secured
  const { own, more } = draft
  const kind = checkKind(document)
  if (kind.outcome !== 'passed') return void noteGood(own, kind)
  const { verifiableCredential: _, ...around } = document
  const proofs = secured.kind === 'embedded' ? secured.proofs : []
  if (!noteGood(own, await checkContext(around, proofs, settings))) return
  if (!noteGood(own, checkStructure(document, settings))) return
  const claimed = holderId(document) ?? claimedBy(secured)
  const signatures = await verifySignatures(secured, claimed, settings, draft)
  if (!signatures) return

  // from here on what is read is what was signed
  draft.presentation = document
  const asks = (check: PresentationCheckName) => checks?.includes(check) ?? true
  if (asks('holder')) {
    const { finding, holder } = await checkHolder(claimed, signatures, settings)
    if (holder) draft.holder = holder
    if (!isGood(more, finding)) return
  }
  const answers = answersOf(secured, signatures)
  const { challenge, domain } = answer
  if (challenge === undefined) own.warnings.push({ code: 'presentation.replayable' })
  else if (asks('challenge') && !isGood(more, checkChallenge(answers, challenge))) return
  if (domain !== undefined && asks('domain') && !isGood(more, checkDomain(answers, domain))) return
  if (asks('credentials')) await verifyCredentials(document, { settings, checks }, draft)
}

/** Notes a finding; true when the answer was good. */
function isGood<T extends { readonly outcome: string }>(findings: T[], finding: T): boolean {
  findings.push(finding)
  return finding.outcome === 'passed'
}

function claimedBy(secured: Secured): string | undefined {
  const iss = secured.kind === 'jwt' ? secured.jwt.payload.iss : undefined
  return typeof iss === 'string' ? iss : undefined
}

async function verifySignatures(
  secured: Secured,
  claimed: string | undefined,
  settings: Settings,
  { own }: PresentationDraft,
): Promise<GoodSignature[] | undefined> {
  if (secured.kind === 'embedded') return verifyProofs(secured, settings, own)
  const { jwt, document } = secured
  const question = questionOfJwt(jwt.header, claimed, parseNumericDate(jwt.payload.iat))
  return verifyJwt({ jwt, form: checkPresentationJwt(jwt, document, settings), question }, settings, own)
}

import { CredentialError } from '../../errors.ts'
import { asList, type JsonObject, textOf } from '../../json.ts'
import { issuerId } from '../../model/parse-credential.ts'
import { type EntryState, isFresh, isOfKind, type KnownList, lookUp } from '../../status/known-list.ts'
import { type EntryFacts, statusEntriesOf, toEntryFacts } from '../../status/status-entry.ts'
import { together } from '../../together.ts'
import type { Settings, VerifyNested } from '../options.ts'
import { type Finding, failed, inconclusive, type LastKnown, passed, type Warning } from '../report.ts'
import { fetchStatusList } from './fetch-status-list.ts'

/**
 * Does the issuer still stand by it?
 *
 * Each entry's list is fetched, unless a fresh one is remembered, and must be of the issuer of the credential: otherwise
 * whoever answers the address could revoke or un-revoke. A list that cannot be had or trusted says nothing; what an
 * earlier one said is then told beside it.
 *
 * @see https://www.w3.org/TR/vc-bitstring-status-list/#validate-algorithm
 */
export async function checkStatus(
  document: JsonObject,
  settings: Settings,
  { verify, warnings }: { verify: VerifyNested; warnings: Warning[] },
): Promise<Finding> {
  const entries = statusEntriesOf(document)
  if (entries.length > settings.limits.statusEntries)
    return inconclusive('status', 'status.too_many', { pointer: '/credentialStatus', detail: `${entries.length}` })
  const answers = await together(entries, async ({ entry, pointer }) => ({
    pointer,
    ...(await checkEntry(entry, document, settings, verify)),
  }))
  for (const { warning, pointer } of answers) if (warning) warnings.push({ ...warning, pointer })
  return gravest(answers.map(({ finding, pointer }) => ({ ...finding, pointer })))
}

interface Answer {
  readonly finding: Finding
  readonly warning?: Warning
}

async function checkEntry(
  entry: JsonObject,
  document: JsonObject,
  settings: Settings,
  verify: VerifyNested,
): Promise<Answer> {
  const facts = toEntryFacts(entry)
  if (!facts) {
    const detail = asList(entry.type).map(textOf).join(', ').slice(0, 200)
    return { finding: inconclusive('status', 'status.unsupported', { detail }) }
  }
  const recalled = await settings.statusCache?.recall(facts.list)
  const remembered = recalled && isOfKind(recalled, facts) ? recalled : undefined
  try {
    const list =
      remembered && isFresh(remembered, settings.now)
        ? remembered
        : await fetchStatusList(facts, issuerId(document), settings, verify)
    if (!('check' in list)) return judge(list, facts, document)
    return { finding: { ...list, ...whatWasKnown(remembered, facts, document) } }
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error
    const detail = error.detail ?? error.message
    return {
      finding: inconclusive('status', error.code, { detail, ...whatWasKnown(remembered, facts, document) }),
    }
  }
}

function judge(list: KnownList, facts: EntryFacts, document: JsonObject): Answer {
  if (!isOfIssuer(list, document))
    return { finding: inconclusive('status', 'status.other_issuer', { by: list.issuer }) }
  const state = lookUp(list, facts, document.id)
  const by = list.issuer
  const code = state.value === 0 ? undefined : ending[facts.purpose]
  if (code) {
    // a list does not say since when: at the latest since the moment of which it tells
    const since = list.asOf.toISOString()
    return {
      finding: failed('status', code, { by, since, ...(state.message !== undefined && { detail: state.message }) }),
    }
  }
  const warning = toWarning(state, facts)
  return { finding: passed('status', { by }), ...(warning && { warning }) }
}

/** The purposes for which any value but 0 ends the credential. */
const ending: Readonly<Record<string, 'credential.revoked' | 'credential.suspended' | undefined>> = {
  revocation: 'credential.revoked',
  suspension: 'credential.suspended',
}

function toWarning({ value, message }: EntryState, { purpose }: EntryFacts): Warning | undefined {
  const detail = message ?? `${purpose}: ${value}`
  if (purpose === 'refresh' && value !== 0) return { code: 'status.refresh_available', detail }
  return value !== 0 || message !== undefined ? { code: 'status.message', detail } : undefined
}

/** What an earlier list said, where one is remembered. It changes no verdict. */
function whatWasKnown(
  list: KnownList | undefined,
  facts: EntryFacts,
  document: JsonObject,
): { lastKnown: LastKnown; since: string } | undefined {
  if (!list || !isOfIssuer(list, document)) return undefined
  try {
    const { value } = lookUp(list, facts, document.id)
    const state = (value !== 0 && ending[facts.purpose]) || 'good'
    return { lastKnown: { state, asOf: list.asOf.toISOString() }, since: list.seenAt.toISOString() }
  } catch (error) {
    // an earlier list that does not answer for this entry is no earlier knowledge of it
    if (error instanceof CredentialError) return undefined
    throw error
  }
}

function isOfIssuer({ issuer }: KnownList, document: JsonObject): boolean {
  return issuer === issuerId(document)
}

/** Revoked outweighs suspended, and both outweigh what could not be told. */
function gravest(findings: readonly Finding[]): Finding {
  return (
    findings.find(({ code }) => code === 'credential.revoked') ??
    findings.find(({ outcome }) => outcome === 'failed') ??
    findings.find(({ outcome }) => outcome === 'inconclusive') ??
    passed('status')
  )
}

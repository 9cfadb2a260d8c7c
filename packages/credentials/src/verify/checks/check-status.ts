import { CredentialError } from '../../errors.ts'
import { visit } from '../../fetch.ts'
import { asList, type JsonObject } from '../../json.ts'
import { issuerId } from '../../model/parse-credential.ts'
import { getStatus, minimumEntries } from '../../status/bitstring.ts'
import { readStatusList, type StatusEntryFacts, toEntryFacts } from '../../status/read-status-list.ts'
import type { Settings, VerifyNested } from '../options.ts'
import { type Finding, failed, inconclusive, passed, type Warning } from '../report.ts'

/**
 * Does the issuer still stand by it?
 *
 * Each entry's list is fetched, verified as the credential that it is, and must be signed by the issuer of the credential:
 * otherwise whoever answers the address could revoke or un-revoke. A list that cannot be had or trusted says nothing.
 *
 * @see https://www.w3.org/TR/vc-bitstring-status-list/#validate-algorithm
 */
export async function checkStatus(
  document: JsonObject,
  settings: Settings,
  { verify, warnings }: { verify: VerifyNested; warnings: Warning[] },
): Promise<Finding> {
  const findings: Finding[] = []
  for (const [index, entry] of asList(document.credentialStatus).entries()) {
    const pointer = Array.isArray(document.credentialStatus) ? `/credentialStatus/${index}` : '/credentialStatus'
    const finding = await checkEntry(entry as JsonObject, issuerId(document)!, { settings, verify, pointer, warnings })
    findings.push({ ...finding, pointer })
  }
  return gravest(findings)
}

interface EntryWork {
  readonly settings: Settings
  readonly verify: VerifyNested
  readonly pointer: string
  readonly warnings: Warning[]
}

async function checkEntry(
  entry: JsonObject,
  issuer: string,
  { settings, verify, pointer, warnings }: EntryWork,
): Promise<Finding> {
  if (entry.type !== 'BitstringStatusListEntry') {
    return inconclusive('status', 'status.unsupported', { detail: asList(entry.type).join(', ').slice(0, 200) })
  }
  const facts = toEntryFacts(entry)
  if (!settings.fetch) return inconclusive('status', 'status.not_checked', { detail: facts.statusListCredential })
  try {
    const list = await fetchList(facts, issuer, { settings, verify })
    if ('finding' in list) return list.finding
    return findingOfValue(list.value, facts, { issuer, pointer, warnings })
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error
    return inconclusive('status', error.code, { detail: error.detail ?? error.message })
  }
}

async function fetchList(
  facts: StatusEntryFacts,
  issuer: string,
  { settings, verify }: Pick<EntryWork, 'settings' | 'verify'>,
): Promise<{ value: number } | { finding: Finding }> {
  const url = facts.statusListCredential
  const accept = 'application/vc, application/vc+jwt, application/json'
  const { status, body } = await visit(url, { fetch: settings.fetch, accept, unavailable: 'status.unavailable' })
  if (status !== 200)
    return { finding: inconclusive('status', 'status.unavailable', { detail: `${url} answers ${status}.` }) }
  const report = await verify(body, ['issuer', 'validity'])
  const bad = report.checks.find(({ outcome }) => outcome !== 'passed')
  if (bad || !report.credential) {
    return {
      finding: inconclusive('status', 'status.list_invalid', { detail: `${url}: ${bad?.code ?? report.verdict}` }),
    }
  }
  if (report.issuer?.id !== issuer) {
    return {
      finding: inconclusive('status', 'status.other_issuer', { ...(report.issuer && { by: report.issuer.id }) }),
    }
  }
  const list = readStatusList(report.credential, facts, settings.limits.statusListInflated)
  if (list.length < minimumEntries) throw new CredentialError('status.malformed', `It has only ${list.length} entries.`)
  return { value: getStatus(list, facts.statusListIndex) }
}

function findingOfValue(
  value: number,
  { statusPurpose, messages }: StatusEntryFacts,
  { issuer, pointer, warnings }: { issuer: string; pointer: string; warnings: Warning[] },
): Finding {
  const message = messages.get(value)
  const facts = { by: issuer, ...(message !== undefined && { detail: message }) }
  if (value !== 0 && statusPurpose === 'revocation') return failed('status', 'credential.revoked', facts)
  if (value !== 0 && statusPurpose === 'suspension') return failed('status', 'credential.suspended', facts)
  if (value !== 0 || message !== undefined) {
    warnings.push({ code: 'status.message', pointer, detail: message ?? `${statusPurpose}: ${value}` })
  }
  return passed('status', { by: issuer })
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

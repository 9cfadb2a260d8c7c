import { CredentialError } from '../errors.ts'
import { asList, type JsonObject, textOf } from '../json.ts'
import { issuerId } from '../model/parse-credential.ts'
import { lookUp } from '../status/known-list.ts'
import { statusEntriesOf, toEntryFacts } from '../status/status-entry.ts'
import { fetchStatusList } from './checks/fetch-status-list.ts'
import type { FindingCode } from './codes.ts'
import { type Settings, toSettings, type VerifyOptions } from './options.ts'
import type { VerificationReport } from './report.ts'
import { verifyCredential } from './verify-credential.ts'

/** What one status entry of a credential says, and on whose word. */
export interface StatusReading {
  /** JSON pointer to the entry */
  readonly pointer: string
  readonly type: string
  readonly purpose?: string
  /** the address of the list */
  readonly list?: string
  /** of the entry in a bitstring */
  readonly index?: number
  /** 0 is "nothing to report"; absent when it could not be read */
  readonly value?: number
  /** what the issuer says to this value */
  readonly message?: string
  /** who signed the list */
  readonly by?: string
  /** ISO date: of when the list tells; when it was signed, where that is known */
  readonly asOf?: string
  /** why there is no value, or why it must not be believed */
  readonly code?: FindingCode
  readonly detail?: string
}

/**
 * Reads every status entry of a credential by itself, where verification answers with the gravest alone.
 *
 * @returns the entries of a credential whose signature and issuer were found good, and the report that says so
 * @see https://www.w3.org/TR/vc-bitstring-status-list/#validate-algorithm
 */
export async function readStatus(
  input: string | Uint8Array | object,
  options: VerifyOptions = {},
): Promise<{ report: VerificationReport; entries: StatusReading[] }> {
  const report = await verifyCredential(input, { ...options, accept: 'any', checks: ['issuer'] })
  const { credential } = report
  const isBound = report.checks.some(({ check, outcome }) => check === 'issuer' && outcome === 'passed')
  if (!credential || !isBound) return { report, entries: [] }
  // on one account for all of them, as when it is verified
  const settings = toSettings(options)
  const entries: StatusReading[] = []
  for (const { entry, pointer } of statusEntriesOf(credential)) {
    const isRead = entries.length < settings.limits.statusEntries
    const reading = isRead ? await readEntry(entry, credential, settings) : unread(entry)
    entries.push({ pointer, ...reading })
  }
  return { report, entries }
}

const typeOf = (entry: JsonObject) => asList(entry.type).map(textOf).join(', ')

/** An entry beyond as many as are looked up. */
const unread = (entry: JsonObject) => ({ type: typeOf(entry), code: 'status.too_many' as const })

async function readEntry(
  entry: JsonObject,
  credential: JsonObject,
  settings: Settings,
): Promise<Omit<StatusReading, 'pointer'>> {
  const type = typeOf(entry)
  const facts = toEntryFacts(entry)
  if (!facts) return { type, code: 'status.unsupported' }
  const isBits = facts.type !== '1EdTechRevocationList'
  const place = { type, purpose: facts.purpose, list: facts.list, ...(isBits && { index: facts.index }) }
  try {
    const list = await fetchStatusList(facts, issuerId(credential), settings, (nested, checks) =>
      verifyCredential(nested, { ...settings, accept: 'any', checks }),
    )
    if ('check' in list) {
      return {
        ...place,
        ...(list.code && { code: list.code }),
        ...(list.detail !== undefined && { detail: list.detail }),
      }
    }
    const source = { by: list.issuer, asOf: list.asOf.toISOString() }
    if (list.issuer !== issuerId(credential)) return { ...place, ...source, code: 'status.other_issuer' }
    return { ...place, ...source, ...lookUp(list, facts, credential.id) }
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error
    return { ...place, code: error.code, ...(error.detail !== undefined && { detail: error.detail }) }
  }
}

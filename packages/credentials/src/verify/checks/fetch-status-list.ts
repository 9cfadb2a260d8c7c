import { isAtSiteOf } from '../../did/index.ts'
import { CredentialError } from '../../errors.ts'
import { visit } from '../../fetch.ts'
import { isJsonObject, type JsonObject } from '../../json.ts'
import { parseDateTimeStamp, parseProofDate } from '../../model/date-time.ts'
import type { KnownList } from '../../status/known-list.ts'
import { readBitstring, readRevocations } from '../../status/read-list.ts'
import type { EntryFacts } from '../../status/status-entry.ts'
import { parseStrictJson } from '../../strict-json.ts'
import type { Settings, VerifyNested } from '../options.ts'
import { type Finding, inconclusive, type VerificationReport } from '../report.ts'

/** How long a list may be kept that does not say so (Bitstring Status List §2.2: five minutes). Milliseconds. */
const defaultTtl = 300_000
/** Nothing counts as good for longer than this without having been asked again, whatever the list says. Milliseconds. */
const longestTtl = 24 * 60 * 60 * 1_000

/** Revocation lists name each credential: they have more values than a credential may have. */
const listNodes = 500_000

/**
 * Fetches the list of an entry and makes sure of it: a bitstring as the credential that it is, a revocation list by its
 * address, which the signed credential named.
 *
 * @param issuer of the credential: on the site that its DID names, the list may lie at that site's port
 * @returns the list, or a finding that says why it tells nothing
 * @throws CredentialError `status.*`
 */
export async function fetchStatusList(
  { type, list: url }: EntryFacts,
  issuer: string | undefined,
  settings: Settings,
  verify: VerifyNested,
): Promise<KnownList | Finding> {
  if (!settings.fetch) return inconclusive('status', 'status.not_checked', { detail: url })
  const accept =
    type === '1EdTechRevocationList' ? 'application/json' : 'application/vc, application/vc+jwt, application/json'
  const { status, body } = await visit(url, {
    fetch: settings.fetch,
    accept,
    ownPort: issuer !== undefined && isAtSiteOf(issuer, url),
    unavailable: 'status.unavailable',
  })
  if (status !== 200) throw new CredentialError('status.unavailable', `${url} answers ${status}.`)
  const list =
    type === '1EdTechRevocationList'
      ? revocationList(body, url, settings)
      : await bitstringList(body, url, settings, verify)
  if (!('check' in list)) await settings.statusCache?.remember(list)
  return list
}

async function bitstringList(
  body: Uint8Array,
  url: string,
  settings: Settings,
  verify: VerifyNested,
): Promise<KnownList | Finding> {
  const { now } = settings
  const report = await verify(body, ['issuer', 'validity'])
  const bad = report.checks.find(({ outcome }) => outcome !== 'passed')
  if (bad || !report.credential || !report.issuer) {
    const reason = [bad?.code ?? report.verdict, bad?.detail].filter(Boolean).join(': ')
    return inconclusive('status', 'status.list_invalid', {
      detail: `${url}: ${reason}`,
      ...(bad?.since !== undefined && { since: bad.since }),
    })
  }
  const { content, ttl = defaultTtl } = inflate(report.credential, url, settings)
  const until = parseDateTimeStamp(report.credential.validUntil ?? report.credential.expirationDate)
  return {
    url,
    issuer: report.issuer.id,
    asOf: asOf(report, now),
    seenAt: now,
    freshUntil: new Date(Math.min(now.getTime() + Math.min(ttl, longestTtl), until?.getTime() ?? Infinity)),
    content,
  }
}

/** Reads a list on the account of the verification: a dozen of the largest would take hundreds of megabytes at once. */
function inflate(credential: JsonObject, url: string, { limits, inflation, gzip }: Settings) {
  const limit = Math.min(limits.statusListInflated, inflation.left)
  if (limit <= 0) throw new CredentialError('status.too_large', 'The lists before it were as much as is read at once.')
  try {
    const read = readBitstring(credential, url, { limit, gzip })
    inflation.left -= read.content.bytes.length
    return read
  } catch (error) {
    // up to there it was inflated
    if (error instanceof CredentialError && error.code === 'status.too_large') inflation.left -= limit
    throw error
  }
}

/** When it was signed, since when it is valid, or now: the first of these that is known. */
function asOf({ signatures, credential }: VerificationReport, now: Date): Date {
  return (
    parseProofDate(signatures[0]?.created) ??
    parseDateTimeStamp(credential?.validFrom ?? credential?.issuanceDate) ??
    now
  )
}

function revocationList(body: Uint8Array, url: string, { now, limits }: Settings): KnownList {
  const { content, issuer } = readRevocations(parseList(body, { ...limits, jsonNodes: listNodes }), url)
  return { url, issuer, asOf: now, seenAt: now, freshUntil: new Date(now.getTime() + defaultTtl), content }
}

function parseList(body: Uint8Array, limits: Settings['limits']): JsonObject {
  let document: unknown
  try {
    document = parseStrictJson(body, limits)
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error
    throw new CredentialError('status.malformed', error.detail ?? error.message, { cause: error })
  }
  if (!isJsonObject(document)) throw new CredentialError('status.malformed', 'It is no JSON object.')
  return document
}

import { sha256, toHex, toUtf8 } from '../encoding/index.ts'
import { CredentialError } from '../errors.ts'
import { asList, isJsonObject, type JsonObject } from '../json.ts'
import { parseDateTimeStamp, parseProofDate } from '../model/date-time.ts'
import { type DecodedJwt, decodeJwt, isCompactJws } from '../proof/jose.ts'
import { statusEntriesOf } from '../status/status-entry.ts'
import { parseStrictJson } from '../strict-json.ts'
import type { VerifyOptions } from '../verify/options.ts'
import type { VerificationReport } from '../verify/report.ts'
import { verifyCredential } from '../verify/verify-credential.ts'
import type { RecordedDocument, VerificationBundle } from './bundle.ts'
import { replaying } from './create-bundle.ts'

/** One document of a bundle, so that it can be compared with what others have kept. */
export interface BundleDocument {
  readonly url: string
  readonly status: number
  /** SHA-256 of the body, hexadecimal */
  readonly sha256: string
  /** ISO date: when its issuer says that it was signed, for a document that is a credential itself */
  readonly signedAt?: string
}

export interface BundleReport {
  /** ISO date: as of when the report speaks; whoever made the bundle says so */
  readonly takenAt: string
  /** what verification comes to with the recorded documents, at that time */
  readonly report: VerificationReport
  /** ISO date: the credential was in date then, and by the reader's clock no longer is since */
  readonly expiredSince?: string
  /** ISO date: the oldest status list that was asked was signed then, which its signature protects */
  readonly statusSignedAt?: string
  /**
   * Does the bundle itself have to be trusted for whose key it is? True unless the issuer's id is its key (did:key,
   * did:jwk): who writes a bundle may write other people's DID documents, too.
   */
  readonly restsOnDocuments: boolean
  readonly documents: readonly BundleDocument[]
}

/** How far two clocks may differ, in milliseconds, before "later than now" is a fault. */
const tolerance = 24 * 60 * 60 * 1000

/**
 * Verifies what a bundle holds, as of the time at which it was taken, without a network.
 *
 * @param options `now` is the reader's clock: it says whether the credential has expired since
 * @throws CredentialError `bundle.malformed` when it is dated in the future
 */
export async function verifyBundle(
  { credential, documents, takenAt }: VerificationBundle,
  { now = new Date(), ...options }: Omit<VerifyOptions, 'fetch'> = {},
): Promise<BundleReport> {
  const taken = parseDateTimeStamp(takenAt)
  if (!taken || taken.getTime() > now.getTime() + tolerance)
    throw new CredentialError('bundle.malformed', 'It is dated in the future.')
  const report = await verifyCredential(credential, { ...options, now: taken, fetch: replaying(documents) })
  const expiry = parseDateTimeStamp(report.credential?.validUntil)
  const statusSignedAt = report.checks.some(({ check, outcome }) => check === 'status' && outcome !== 'inconclusive')
    ? oldestList(report.credential, documents)
    : undefined
  return {
    takenAt,
    report,
    ...(report.verified && expiry && expiry < now && { expiredSince: expiry.toISOString() }),
    ...(statusSignedAt !== undefined && { statusSignedAt }),
    restsOnDocuments: !['did:key', 'did:jwk'].includes(report.issuer?.boundBy ?? ''),
    documents: documents.map(describe),
  }
}

function describe(document: RecordedDocument): BundleDocument {
  const signedAt = signedAtOf(document.body)
  return {
    url: document.url,
    status: document.status,
    sha256: toHex(sha256(toUtf8(document.body))),
    ...(signedAt !== undefined && { signedAt }),
  }
}

function oldestList(credential: JsonObject | undefined, documents: readonly RecordedDocument[]): string | undefined {
  const lists = (credential ? statusEntriesOf(credential) : []).map(({ entry }) =>
    documents.find(({ url }) => url === entry.statusListCredential),
  )
  const dates = lists.flatMap((list) => (list ? [signedAtOf(list.body)] : [])).filter((date) => date !== undefined)
  return dates.sort()[0]
}

/** When a credential says that it was signed: its proof's date, or, where there is none, the beginning of its validity. */
function signedAtOf(text: string): string | undefined {
  try {
    const document = isCompactJws(text) ? payloadOf(decodeJwt(text)) : parseStrictJson(text)
    if (!isJsonObject(document)) return undefined
    const [proof] = asList(document.proof).filter(isJsonObject)
    return (parseProofDate(proof?.created) ?? parseDateTimeStamp(document.validFrom))?.toISOString()
  } catch (error) {
    // a document that cannot be read says nothing of when; what it does to the verdict stands in the report
    if (error instanceof CredentialError) return undefined
    throw error
  }
}

const payloadOf = ({ payload }: DecodedJwt): JsonObject => payload

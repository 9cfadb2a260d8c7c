import { fromUtf8 } from '../encoding/index.ts'
import { CredentialError } from '../errors.ts'
import { isJsonObject, type JsonValue, textOf } from '../json.ts'
import { parseDateTimeStamp } from '../model/date-time.ts'
import { parseStrictJson } from '../strict-json.ts'
import { bundleTextOf, isBundlePage } from './bundle-page.ts'

/** A document as it was had on the day: a DID document, a key set, a status list. */
export interface RecordedDocument {
  readonly url: string
  /** where the answer came from in the end, after redirects */
  readonly finalUrl: string
  /** the HTTP status; that there was nothing (404) or no longer (410) is an answer, too */
  readonly status: number
  readonly contentType: string
  readonly body: string
}

/**
 * A credential with all that is needed to verify it when nobody answers any more: what its verification had to ask
 * for, word for word, and when. The format is described in docs/guides/verification-bundles.md.
 */
export interface VerificationBundle {
  readonly type: 'VerificationBundle'
  readonly version: 1
  /** ISO date with time and zone: when the documents were fetched. The maker of the bundle says so. */
  readonly takenAt: string
  /** the credential exactly as it was signed: JSON text or compact JWS */
  readonly credential: string
  readonly documents: readonly RecordedDocument[]
}

/** A bundle holds a few documents of the size that may be fetched, and nothing deep. */
const limits = { jsonBytes: 40_000_000, jsonDepth: 4, jsonNodes: 2_000, jsonString: 6_000_000 }

/** Are these the bytes of a bundle, as page or as JSON? Asked before anything is parsed. */
export function isBundle(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart()
  return isBundlePage(head) || /^\{\s*"type"\s*:\s*"VerificationBundle"/.test(head)
}

/**
 * Bytes of a bundle, as page or as JSON → the bundle. Nothing in it is believed yet: `verifyBundle` does that.
 *
 * @throws CredentialError `bundle.malformed`; for JSON that is none `json.*`
 */
export function parseBundle(input: string | Uint8Array): VerificationBundle {
  const text = typeof input === 'string' ? input : fromUtf8(input)
  if (text === undefined) throw new CredentialError('badge.not_text')
  const value = parseStrictJson(isBundlePage(text.slice(0, 200).trimStart()) ? bundleTextOf(text) : text, limits)
  if (isJsonObject(value) && value.type === 'VerificationBundle' && value.version !== 1)
    throw new CredentialError('bundle.malformed', `Bundles of version ${textOf(value.version)} are not known here.`)
  if (!isVerificationBundle(value)) throw new CredentialError('bundle.malformed')
  return value
}

function isVerificationBundle(value: JsonValue): value is JsonValue & VerificationBundle {
  return (
    isJsonObject(value) &&
    value.type === 'VerificationBundle' &&
    typeof value.credential === 'string' &&
    parseDateTimeStamp(value.takenAt) !== undefined &&
    Array.isArray(value.documents) &&
    value.documents.every(isRecordedDocument) &&
    new Set(value.documents.map(({ url }) => url)).size === value.documents.length
  )
}

function isRecordedDocument(value: JsonValue): value is JsonValue & RecordedDocument {
  return (
    isJsonObject(value) &&
    [value.url, value.finalUrl, value.contentType, value.body].every((item) => typeof item === 'string') &&
    Number.isInteger(value.status)
  )
}

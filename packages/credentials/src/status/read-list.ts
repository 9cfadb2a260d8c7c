import { CredentialError } from '../errors.ts'
import { asList, isJsonObject, type JsonObject, type JsonValue, textOf } from '../json.ts'
import { decodeStatusList } from './encoded-list.ts'
import type { GzipPort } from './gzip.ts'
import { type Bitstring, type Revocations, sameId } from './known-list.ts'

/** The type of a list's credential, and the type that its subject then has. */
const subjectTypes: Readonly<Record<string, string>> = {
  BitstringStatusListCredential: 'BitstringStatusList',
  StatusList2021Credential: 'StatusList2021',
}

/**
 * A status list credential → what it holds, and for how long it may be kept.
 *
 * @param credential has been verified
 * @param url under which it was found: a list that says it is another one is refused
 * @param limit bytes of the inflated list
 * @returns `ttl` in milliseconds, where the list names one
 * @throws CredentialError `status.malformed`, `status.too_large`
 * @see https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistcredential
 */
export function readBitstring(
  credential: JsonObject,
  url: string,
  { limit, gzip }: { limit: number; gzip?: GzipPort | undefined },
): { content: Bitstring; ttl: number | undefined } {
  const subject = credential.credentialSubject
  const type = asList(credential.type).find((name) => Object.hasOwn(subjectTypes, textOf(name)))
  if (type === undefined || !isJsonObject(subject)) throw malformed('It is no status list.')
  if (!asList(subject.type).includes(subjectTypes[textOf(type)]!) || typeof subject.encodedList !== 'string')
    throw malformed('Its subject is no status list.')
  if (credential.id !== undefined && credential.id !== url)
    throw malformed(`It is the list ${textOf(credential.id).slice(0, 200)}.`)
  if (!isTtl(subject.ttl)) throw malformed('Its ttl is no number of milliseconds.')
  const purposes = asList(subject.statusPurpose).filter((purpose) => typeof purpose === 'string')
  const { bytes } = decodeStatusList(subject.encodedList, {
    limit,
    ...(gzip && { gzip }),
  })
  return { content: { kind: 'bitstring', purposes, bytes }, ttl: subject.ttl }
}

/**
 * May a list be kept for so long? Milliseconds, or nothing said. A list that says something else is not read by what we
 * would have had it say: it might be kept for longer than its issuer means.
 *
 * @see https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistcredential (`ttl`)
 */
export const isTtl = (value: unknown): value is number | undefined =>
  value === undefined || (typeof value === 'number' && Number.isFinite(value) && value >= 0)

/**
 * A revocation list of 1EdTech → who is on it. It is not signed: it counts because the credential, which is, names its
 * address, and because it names the same issuer.
 *
 * @throws CredentialError `status.malformed`
 * @see https://www.imsglobal.org/spec/vcrl/v1p0/
 */
export function readRevocations(document: JsonObject, url: string): { content: Revocations; issuer: string } {
  const { id, issuer, revokedCredential, revokedCredentials } = document
  const issuerId = isJsonObject(issuer) ? issuer.id : issuer
  if (typeof issuerId !== 'string') throw malformed('It names no issuer.')
  if (id !== undefined && (typeof id !== 'string' || sameId(id) !== sameId(url)))
    throw malformed(`It is the list ${textOf(id).slice(0, 200)}.`)
  const reasons = new Map<string, string>()
  let size = 0
  // the plural is what 1EdTech's own validator looked for at first: whoever is listed under either name is revoked
  for (const entry of [...asList(revokedCredential), ...asList(revokedCredentials)]) {
    const { id: revoked, reason, counts } = toRevocation(entry)
    if (!counts) continue
    reasons.set(sameId(revoked), reason)
    size += revoked.length + reason.length
  }
  return { content: { kind: 'revocations', reasons, size }, issuer: issuerId }
}

/** Revoked is what is listed, unless `revoked` says that it no longer is. */
function toRevocation(entry: JsonValue): { id: string; reason: string; counts: boolean } {
  if (!isJsonObject(entry) || typeof entry.id !== 'string') throw malformed('An entry names no credential.')
  const reason = typeof entry.revocationReason === 'string' ? entry.revocationReason.slice(0, 1_000) : ''
  return { id: entry.id, reason, counts: entry.revoked !== false }
}

function malformed(detail: string): CredentialError {
  return new CredentialError('status.malformed', detail)
}

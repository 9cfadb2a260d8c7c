import { CredentialError } from '../errors.ts'
import { textOf } from '../json.ts'
import { getStatus, minimumEntries, toStatusList } from './bitstring.ts'
import type { EntryFacts } from './status-entry.ts'

/**
 * A status list that was fetched, verified and decoded. It holds what the list says and for how long, so that the
 * credentials that point to it can be looked up without asking again.
 */
export interface KnownList {
  readonly url: string
  /** who signed it, or for revocation lists, which are not signed, who it says it is of */
  readonly issuer: string
  /** the moment of which it tells: when it was signed, else since when it is valid, else when it was fetched */
  readonly asOf: Date
  readonly seenAt: Date
  /** before then it may be believed without asking again */
  readonly freshUntil: Date
  readonly content: Bitstring | Revocations
}

/** Bits; how many of them make an entry stands in the entries. */
export interface Bitstring {
  readonly kind: 'bitstring'
  readonly purposes: readonly string[]
  readonly bytes: Uint8Array
}

/** The ids of the credentials that were revoked, and why, where that is said. */
export interface Revocations {
  readonly kind: 'revocations'
  readonly reasons: ReadonlyMap<string, string>
  /** characters of ids and reasons: about what it takes to keep them */
  readonly size: number
}

/** What a list says about one credential. 0 is "nothing to report". */
export interface EntryState {
  readonly value: number
  /** what the issuer says to it */
  readonly message?: string
}

/** May the list be believed at this moment without asking again? Not one from the future: then a clock is wrong. */
export function isFresh({ seenAt, freshUntil }: KnownList, now: Date): boolean {
  return seenAt <= now && now < freshUntil
}

/**
 * Is the list of the kind that the entry says? A stranger's credential may name anybody's list as one of the other kind: what
 * was then read there must not stand in the way of those whose list it is.
 */
export const isOfKind = ({ content }: KnownList, { type }: EntryFacts): boolean =>
  (content.kind === 'revocations') === (type === '1EdTechRevocationList')

/**
 * What the list says about an entry.
 *
 * @param credentialId for lists that name the credentials
 * @throws CredentialError `status.purpose` when the list is about something else, `status.too_short`,
 *   `status.index_out_of_range`, `status.malformed` when it is of another kind than the entry says
 * @see https://www.w3.org/TR/vc-bitstring-status-list/#validate-algorithm
 */
export function lookUp(list: KnownList, entry: EntryFacts, credentialId: unknown): EntryState {
  const { content } = list
  if (!isOfKind(list, entry))
    throw new CredentialError('status.malformed', 'The list is of another kind than the entry.')
  return content.kind === 'revocations' ? findById(content, credentialId) : readBits(content, entry)
}

function findById({ reasons }: Revocations, credentialId: unknown): EntryState {
  const reason = typeof credentialId === 'string' ? reasons.get(sameId(credentialId)) : undefined
  if (reason === undefined) return { value: 0 }
  return { value: 1, ...(reason !== '' && { message: reason }) }
}

function readBits({ purposes, bytes }: Bitstring, { purpose, index, size, messages }: EntryFacts): EntryState {
  if (!purposes.includes(purpose))
    throw new CredentialError(
      'status.purpose',
      `It is about ${purposes.map(textOf).join(', ').slice(0, 200)}, not ${purpose}.`,
    )
  const list = toStatusList(bytes, size)
  if (list.length < minimumEntries) throw new CredentialError('status.too_short', `It has ${list.length} entries.`)
  const value = getStatus(list, index)
  const message = messages.get(value)
  return { value, ...(message !== undefined && { message }) }
}

/**
 * Ids are compared after percent-decoding and trimming.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#equality
 */
export function sameId(id: string): string {
  try {
    return decodeURIComponent(id.trim())
  } catch {
    // not percent-encoded text, so it stands for itself
    return id.trim()
  }
}

import { CredentialError } from '../errors.ts'
import { asList, isJsonObject, type JsonObject } from '../json.ts'
import { decodeStatusList, type StatusList } from './bitstring.ts'

/** What a credential says about where its status stands. Known to be well formed, because the structure check ran. */
export interface StatusEntryFacts {
  readonly statusPurpose: string
  readonly statusListIndex: number
  readonly statusListCredential: string
  readonly statusSize: number
  /** what the values mean, by value */
  readonly messages: ReadonlyMap<number, string>
}

export function toEntryFacts(entry: JsonObject): StatusEntryFacts {
  const messages = asList(entry.statusMessage).filter(isJsonObject) as readonly JsonObject[]
  return {
    statusPurpose: entry.statusPurpose as string,
    statusListIndex: Number(entry.statusListIndex),
    statusListCredential: entry.statusListCredential as string,
    statusSize: (entry.statusSize as number | undefined) ?? 1,
    messages: new Map(messages.map(({ status, message }) => [Number(status), String(message)])),
  }
}

/**
 * A verified status list credential → the list for this entry.
 *
 * @throws CredentialError `status.malformed` when it is another kind of thing, is about another purpose, or is too short
 * @see https://www.w3.org/TR/vc-bitstring-status-list/#validate-algorithm
 */
export function readStatusList(credential: JsonObject, entry: StatusEntryFacts, limit: number): StatusList {
  const subject = credential.credentialSubject
  if (!asList(credential.type).includes('BitstringStatusListCredential') || !isJsonObject(subject)) {
    throw new CredentialError('status.malformed', 'It is no status list.')
  }
  if (subject.type !== 'BitstringStatusList' || typeof subject.encodedList !== 'string') {
    throw new CredentialError('status.malformed', 'Its subject is no status list.')
  }
  if (credential.id !== undefined && credential.id !== entry.statusListCredential) {
    throw new CredentialError('status.malformed', `It is the list ${String(credential.id)}.`)
  }
  if (!asList(subject.statusPurpose).includes(entry.statusPurpose)) {
    throw new CredentialError('status.malformed', `It is not about ${entry.statusPurpose}.`)
  }
  return decodeStatusList(subject.encodedList, { statusSize: entry.statusSize, limit })
}

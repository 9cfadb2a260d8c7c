import { gzipSync } from 'fflate'
import { decodeBase64url, encodeBase64url } from '../encoding/index.ts'
import { CredentialError } from '../errors.ts'
import { defaultLimits } from '../limits.ts'
import { inflate } from './inflate.ts'

/** Fewer entries would tell who is being looked up (Bitstring Status List §4.1, §6.1). */
export const minimumEntries = 131_072

/** Entries of equal size, packed without gaps; entry 0 begins with the highest bit of byte 0. */
export interface StatusList {
  /** the number of entries */
  readonly length: number
  /** bits for each entry, 1 to 8 */
  readonly statusSize: number
  readonly bytes: Uint8Array
}

/**
 * An empty list: every entry is 0.
 *
 * @param length entries; at least 131,072, so that a lookup does not tell whom it is about
 * @throws CredentialError `status.malformed`
 */
export function createStatusList(length: number = minimumEntries, { statusSize = 1 } = {}): StatusList {
  if (!Number.isInteger(length) || length < minimumEntries) {
    throw new CredentialError('status.malformed', `A list has at least ${minimumEntries} entries.`)
  }
  if (!Number.isInteger(statusSize) || statusSize < 1 || statusSize > 8) {
    throw new CredentialError('status.malformed', 'An entry has 1 to 8 bits.')
  }
  return { length, statusSize, bytes: new Uint8Array(Math.ceil((length * statusSize) / 8)) }
}

/** The value of an entry. Throws `status.index_out_of_range`. */
export function getStatus(list: StatusList, index: number): number {
  requireIndex(list, index)
  let value = 0
  for (let bit = index * list.statusSize; bit < (index + 1) * list.statusSize; bit++) {
    value = (value << 1) | ((list.bytes[bit >> 3]! >> (7 - (bit & 7))) & 1)
  }
  return value
}

/** Sets an entry, in place. Throws `status.index_out_of_range`, `status.malformed` for a value that does not fit. */
export function setStatus(list: StatusList, index: number, value: number | boolean): void {
  requireIndex(list, index)
  const number = Number(value)
  if (!Number.isInteger(number) || number < 0 || number >= 2 ** list.statusSize) {
    throw new CredentialError('status.malformed', `${number} does not fit into ${list.statusSize} bits.`)
  }
  for (let offset = 0; offset < list.statusSize; offset++) {
    const bit = index * list.statusSize + offset
    const mask = 1 << (7 - (bit & 7))
    const isSet = (number >> (list.statusSize - 1 - offset)) & 1
    list.bytes[bit >> 3] = isSet ? list.bytes[bit >> 3]! | mask : list.bytes[bit >> 3]! & ~mask
  }
}

function requireIndex({ length }: StatusList, index: number): void {
  if (Number.isInteger(index) && index >= 0 && index < length) return
  throw new CredentialError('status.index_out_of_range', `${index} of ${length}.`)
}

/**
 * A list as text: `u`, then base64url without padding of the gzipped bytes.
 *
 * @see https://www.w3.org/TR/vc-bitstring-status-list/#bitstring-encoding
 */
export function encodeStatusList({ bytes }: StatusList): string {
  // no name and no time in the header: the same list is always the same text
  return `u${encodeBase64url(gzipSync(bytes, { mtime: 0, level: 6 }))}`
}

/**
 * Text → the list.
 *
 * Reads what is in the world: without the `u`, with padding, in the ordinary base64 alphabet. Inflates no more than the
 * limit, whatever the stream says of itself.
 *
 * @throws CredentialError `status.malformed`, `status.too_large`
 */
export function decodeStatusList(
  text: string,
  { statusSize = 1, limit = defaultLimits.statusListInflated } = {},
): StatusList {
  const plain = text.replace(/^u/, '').replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_')
  const compressed = decodeBase64url(plain)
  if (!compressed) throw new CredentialError('status.malformed', 'The list is not base64url.')
  const bytes = inflate(compressed, limit)
  return { length: Math.floor((bytes.length * 8) / statusSize), statusSize, bytes }
}

import { CredentialError } from '../errors.ts'

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
 * @throws CredentialError `status.too_short`; `status.malformed` for entries of a size that is not 1 to 8 bits
 */
export function createStatusList(length: number = minimumEntries, { statusSize = 1 } = {}): StatusList {
  if (!Number.isInteger(length) || length < minimumEntries) {
    throw new CredentialError('status.too_short', `A list has at least ${minimumEntries} entries.`)
  }
  requireSize(statusSize)
  return { length, statusSize, bytes: new Uint8Array(Math.ceil((length * statusSize) / 8)) }
}

/**
 * Bytes as a list. They are not copied.
 *
 * @throws CredentialError `status.malformed` for entries of a size that is not 1 to 8 bits
 */
export function toStatusList(bytes: Uint8Array, statusSize: number): StatusList {
  requireSize(statusSize)
  return { length: Math.floor((bytes.length * 8) / statusSize), statusSize, bytes }
}

function requireSize(statusSize: number): void {
  if (Number.isInteger(statusSize) && statusSize >= 1 && statusSize <= 8) return
  throw new CredentialError('status.malformed', 'An entry has 1 to 8 bits.')
}

/**
 * The value of an entry.
 *
 * @throws CredentialError `status.index_out_of_range`
 */
export function getStatus(list: StatusList, index: number): number {
  requireIndex(list, index)
  const { window, shift, mask } = place(list, index)
  return (window >> shift) & mask
}

/**
 * Sets an entry, in place.
 *
 * @throws CredentialError `status.index_out_of_range`, `status.malformed` for a value that does not fit
 */
export function setStatus(list: StatusList, index: number, value: number | boolean): void {
  requireIndex(list, index)
  const number = Number(value)
  const { byte, window, shift, mask } = place(list, index)
  if (!Number.isInteger(number) || number < 0 || number > mask) {
    throw new CredentialError('status.malformed', `${number} does not fit into ${list.statusSize} bits.`)
  }
  const changed = (window & ~(mask << shift)) | (number << shift)
  list.bytes[byte] = changed >> 8
  if (byte + 1 < list.bytes.length) list.bytes[byte + 1] = changed & 0xff
}

/** An entry of up to 8 bits lies within two bytes: those two as one number, and where in it the entry is. */
function place({ bytes, statusSize }: StatusList, index: number) {
  const first = index * statusSize
  const bit = first % 8
  const byte = (first - bit) / 8
  return {
    byte,
    window: (bytes[byte]! << 8) | (bytes[byte + 1] ?? 0),
    shift: 16 - bit - statusSize,
    mask: (1 << statusSize) - 1,
  }
}

function requireIndex({ length }: StatusList, index: number): void {
  if (Number.isInteger(index) && index >= 0 && index < length) return
  throw new CredentialError('status.index_out_of_range', `${index} of ${length}.`)
}

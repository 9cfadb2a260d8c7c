import { Gunzip } from 'fflate'
import { crc32 } from '../encoding/crc32.ts'
import { concatBytes } from '../encoding/index.ts'
import { CredentialError } from '../errors.ts'

/** How much compressed input is fed at a time: deflate makes at most 1,032 bytes of one. */
const step = 4_096

/**
 * A gzip stream → its bytes, as long as they are no more than `limit`. What the stream says about its size is not
 * believed; it is stopped when it has said too much.
 *
 * @throws CredentialError `status.malformed`, `status.too_large`
 */
export function inflate(compressed: Uint8Array, limit: number): Uint8Array {
  const parts: Uint8Array[] = []
  let size = 0
  let isComplete = false
  const stream = new Gunzip((part, isLast) => {
    size += part.length
    if (size > limit) throw new CredentialError('status.too_large', `It inflates to more than ${limit} bytes.`)
    parts.push(part)
    isComplete = isLast
  })
  try {
    if (compressed[0] !== 0x1f || compressed[1] !== 0x8b)
      throw new CredentialError('status.malformed', 'The list is not gzip.')
    for (let start = 0; start < compressed.length; start += step) {
      stream.push(compressed.subarray(start, start + step), start + step >= compressed.length)
    }
  } catch (error) {
    if (error instanceof CredentialError) throw error
    throw new CredentialError('status.malformed', 'The list is not a whole gzip stream.', { cause: error })
  }
  const bytes = concatBytes(...parts)
  if (!isComplete || !fitsTrailer(bytes, compressed)) {
    throw new CredentialError('status.malformed', 'The list is not a whole gzip stream.')
  }
  return bytes
}

/** The last eight bytes of a stream: the checksum of what it holds, and its size (RFC 1952 §2.3.1). */
function fitsTrailer(bytes: Uint8Array, compressed: Uint8Array): boolean {
  const view = new DataView(compressed.buffer, compressed.byteOffset, compressed.byteLength)
  return (
    view.getUint32(compressed.length - 8, true) === crc32(bytes) &&
    view.getUint32(compressed.length - 4, true) === bytes.length
  )
}

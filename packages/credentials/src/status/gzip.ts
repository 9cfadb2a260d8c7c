import { Gunzip, gzipSync } from 'fflate'
import { crc32 } from '../encoding/crc32.ts'
import { concatBytes } from '../encoding/index.ts'
import { CredentialError } from '../errors.ts'

/** What a platform may do faster: gzip (RFC 1952). `nodeGzip` is the one for Node. */
export interface GzipPort {
  /** The same bytes always give the same stream: no name and no time in the header. */
  gzip(bytes: Uint8Array): Uint8Array
  /**
   * @param limit the most bytes that may come out, whatever the stream says of itself
   * @throws CredentialError `status.malformed` for what is no whole gzip stream, `status.too_large`
   */
  gunzip(compressed: Uint8Array, limit: number): Uint8Array
}

/** The port for every platform. */
export const portableGzip: GzipPort = {
  gzip: (bytes) => gzipSync(bytes, { mtime: 0, level: 6 }),
  gunzip: inflate,
}

/** How much compressed input is fed at a time: deflate makes at most 1,032 bytes of one. */
const step = 4_096

function inflate(compressed: Uint8Array, limit: number): Uint8Array {
  const parts: Uint8Array[] = []
  let size = 0
  let isComplete = false
  const stream = new Gunzip((part, isLast) => {
    size += part.length
    if (size > limit) throw new CredentialError('status.too_large', `It inflates to more than ${limit} bytes.`)
    parts.push(part)
    isComplete = isLast
  })
  if (compressed[0] !== 0x1f || compressed[1] !== 0x8b) throw notWhole()
  try {
    for (let start = 0; start < compressed.length; start += step) {
      stream.push(compressed.subarray(start, start + step), start + step >= compressed.length)
    }
  } catch (error) {
    if (error instanceof CredentialError) throw error
    throw notWhole(error)
  }
  const bytes = concatBytes(...parts)
  if (!isComplete || !fitsTrailer(bytes, compressed)) throw notWhole()
  return bytes
}

/** The refusal of every port for what it cannot inflate. */
export function notWhole(cause?: unknown): CredentialError {
  return new CredentialError('status.malformed', 'The list is not a whole gzip stream.', { cause })
}

/** The last eight bytes of a stream: the checksum of what it holds, and its size (RFC 1952 §2.3.1). */
function fitsTrailer(bytes: Uint8Array, compressed: Uint8Array): boolean {
  const view = new DataView(compressed.buffer, compressed.byteOffset, compressed.byteLength)
  return (
    view.getUint32(compressed.length - 8, true) === crc32(bytes) &&
    view.getUint32(compressed.length - 4, true) === bytes.length
  )
}

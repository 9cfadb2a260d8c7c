import { constants, gunzipSync, gzipSync } from 'node:zlib'
import { CredentialError } from '../errors.ts'
import { type GzipPort, notWhole } from '../status/gzip.ts'

/** Where a gzip header names the operating system (RFC 1952 §2.3): 255 is none, so that all write the same bytes. */
const systemByte = 9

/**
 * What repeats in a list is the byte before, mostly 0. Looking for that alone is five times as fast as looking for all
 * that might repeat, and with entries set at random the text is shorter, too. Most lists come out in one chunk.
 */
const options = { level: 6, strategy: constants.Z_RLE, chunkSize: 4_096 }

/** The port for Node. */
export const nodeGzip: GzipPort = {
  gzip(bytes) {
    const stream = gzipSync(bytes, options)
    stream[systemByte] = 255
    return stream
  },

  gunzip(compressed, limit) {
    try {
      return gunzipSync(compressed, { maxOutputLength: limit })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
        throw new CredentialError('status.too_large', `It inflates to more than ${limit} bytes.`, { cause: error })
      }
      throw notWhole(error)
    }
  },
}

import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Below this many bytes an answer fits into one packet anyway. */
const WORTH_IT = 1400
/** As good as gzip's default at a third of the time. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/**
 * A page as small as its reader can take it.
 *
 * @param accepted the Accept-Encoding header
 * @returns the bytes, and the name of their encoding unless they are as they were
 */
export async function compress(
  body: Buffer,
  accepted: string | string[] | undefined,
): Promise<{ body: Buffer; encoding?: 'br' | 'gzip' }> {
  if (body.length < WORTH_IT) return { body }
  if (takes(accepted, 'br')) return { body: await toBrotli(body, BROTLI), encoding: 'br' }
  if (takes(accepted, 'gzip')) return { body: await toGzip(body), encoding: 'gzip' }
  return { body }
}

/** Is this encoding named, and not refused with `q=0` (RFC 9110 §12.5.3)? */
function takes(accepted: string | string[] | undefined, encoding: string): boolean {
  const asked = String(accepted ?? '')
    .split(',')
    .map((part) =>
      part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/),
    )
    .find(([name]) => name === encoding)
  return asked !== undefined && !asked.some((parameter) => /^q=0(\.0*)?$/.test(parameter))
}

import { unzipSync } from 'fflate'
import { FrameworkFileError, type UnpackedFile } from '../framework-facts.ts'

/** Bytes that a file may hold unpacked, all of it together. */
const MOST_BYTES = 300_000_000
const MOST_FILES = 200
const WANTED = /\.(csv|json|jsonld)$/i

/**
 * A ZIP → the texts inside that a framework may be made of; any other file → itself, as the only one.
 *
 * What a ZIP says of its sizes decides before anything is inflated, and nothing is inflated beyond what it said.
 *
 * @throws FrameworkFileError `not_a_zip`, `too_large`, `nothing_inside`, `not_utf8`
 */
export function unpack(bytes: Uint8Array, name: string): UnpackedFile[] {
  if (!isZip(bytes)) return [{ name, text: decode(bytes, name) }]
  let total = 0
  let count = 0
  let files: Record<string, Uint8Array>
  try {
    files = unzipSync(bytes, {
      filter: (entry) => {
        if (!WANTED.test(entry.name)) return false
        total += entry.originalSize
        count += 1
        if (total > MOST_BYTES || count > MOST_FILES)
          throw new FrameworkFileError(
            'too_large',
            `Unpacked it is more than ${MOST_BYTES / 1e6} MB or ${MOST_FILES} files.`,
          )
        return true
      },
    })
  } catch (error) {
    if (error instanceof FrameworkFileError) throw error
    throw new FrameworkFileError(
      'not_a_zip',
      `The ZIP cannot be read: ${error instanceof Error ? error.message : error}.`,
    )
  }
  const names = Object.keys(files).sort()
  if (names.length === 0) throw new FrameworkFileError('nothing_inside', 'There is no CSV or JSON file inside the ZIP.')
  return names.map((entry) => ({ name: baseName(entry), text: decode(files[entry]!, baseName(entry)) }))
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04

const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1)

function decode(bytes: Uint8Array, name: string): string {
  const text = decodeUtf8(bytes)
  // no database keeps U+0000, and the import would stumble over it again and again
  if (text === undefined || text.includes('\0') || text.includes('\\u0000'))
    throw new FrameworkFileError('not_utf8', `${name} is not UTF-8 text without U+0000.`)
  return text
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

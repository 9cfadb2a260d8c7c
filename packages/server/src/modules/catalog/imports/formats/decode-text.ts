import { ImportFileError } from '../found.ts'

/**
 * Bytes → text: by their byte order mark; without one UTF-16 by its zeros, UTF-8 if they are, and otherwise Windows-1252,
 * in which spreadsheets of the West save.
 *
 * @throws ImportFileError `unreadable` for what is no text
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes)
  if (text.includes('\0'))
    throw new ImportFileError('unreadable', 'It is neither text nor an image with a badge inside.')
  return text
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  // texts of headings and of JSON begin with letters and marks of ASCII
  if (first !== 0 && second === 0) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0 && second !== 0) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

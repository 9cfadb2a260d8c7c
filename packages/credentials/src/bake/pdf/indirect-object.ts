import { type Budget, damaged } from './budget.ts'
import { PdfScanner } from './scanner.ts'
import { isDictionary, PdfStream, type PdfValue } from './values.ts'

/**
 * `number generation obj … endobj` at an offset of the file (ISO 32000-1 §7.3.10), with the bytes of a stream as they are.
 *
 * @param resolve follows references: how long a stream is may stand elsewhere
 * @throws CredentialError `badge.damaged`, `badge.too_complex`
 */
export function readIndirectObject(
  bytes: Uint8Array,
  offset: number,
  { budget, resolve }: { budget: Budget; resolve: (value: PdfValue | undefined) => PdfValue },
): { number: number; value: PdfValue } {
  const scanner = new PdfScanner(bytes, offset, budget)
  const number = scanner.wholeNumber()
  scanner.wholeNumber()
  if (!scanner.skip('obj')) throw damaged('Where the PDF says that an object is, there is none.')
  const value = scanner.value()
  if (!isDictionary(value) || !scanner.skip('stream')) return { number, value }

  // the keyword ends with a line feed, or a carriage return and a line feed
  const start = scanner.at + (bytes[scanner.at] === 0x0d && bytes[scanner.at + 1] === 0x0a ? 2 : 1)
  const length = resolve(value.get('Length'))
  if (typeof length !== 'number' || !Number.isInteger(length) || length < 0 || start + length > bytes.length)
    throw damaged('A stream of the PDF has no length.')
  if (!new PdfScanner(bytes, start + length, budget).skip('endstream'))
    throw damaged('A stream of the PDF is not as long as it says.')
  return { number, value: new PdfStream(value, bytes.subarray(start, start + length)) }
}

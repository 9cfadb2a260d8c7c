import { Unzlib } from 'fflate'
import { concatBytes } from '../../encoding/index.ts'
import { CredentialError } from '../../errors.ts'
import type { Limits } from '../../limits.ts'
import { type Budget, damaged } from './budget.ts'
import { fromHexadecimal } from './scanner.ts'
import { isDictionary, isList, type PdfDictionary, PdfName, type PdfStream, type PdfValue } from './values.ts'

/** How much compressed input is fed at a time: deflate makes at most 1,032 bytes of one. */
const step = 4_096

/**
 * The bytes of a stream, as they were before its filters (ISO 32000-1 §7.4).
 *
 * @param resolve follows references
 * @throws CredentialError `badge.too_complex` for a longer chain of filters than the limit, `badge.too_large`,
 *   `badge.damaged` for filters that are not known or do not fit
 */
export function decodeStream(
  { dictionary, raw }: PdfStream,
  resolve: (value: PdfValue | undefined) => PdfValue,
  { limits, budget }: { limits: Limits; budget: Budget },
): Uint8Array {
  const filters = toList(resolve(dictionary.get('Filter'))).map(resolve)
  const parameters = toList(resolve(dictionary.get('DecodeParms'))).map(resolve)
  if (filters.length > limits.pdfFilters)
    throw new CredentialError('badge.too_complex', `${filters.length} filters for one stream.`)
  let bytes = raw
  for (const [index, filter] of filters.entries()) {
    bytes = decode(filter instanceof PdfName ? filter.text : '', bytes, limits.pdfAttachment)
    budget.inflated(bytes.length)
    const how = parameters[index]
    if (isDictionary(how)) bytes = undoPrediction(bytes, how, resolve)
  }
  if (bytes.length > limits.pdfAttachment)
    throw new CredentialError('badge.too_large', `More than ${limits.pdfAttachment} bytes.`)
  return bytes
}

function toList(value: PdfValue): readonly PdfValue[] {
  if (value === null) return []
  return isList(value) ? value : [value]
}

function decode(filter: string, bytes: Uint8Array, limit: number): Uint8Array {
  if (filter === 'FlateDecode' || filter === 'Fl') return inflate(bytes, limit)
  if (filter === 'ASCIIHexDecode' || filter === 'AHx') return fromHexadecimal(untilMark(bytes))
  throw damaged(`The filter ${JSON.stringify(filter.slice(0, 40))} is not one that attachments are read with.`)
}

function untilMark(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0x3e)
  return end < 0 ? bytes : bytes.subarray(0, end)
}

function inflate(compressed: Uint8Array, limit: number): Uint8Array {
  const parts: Uint8Array[] = []
  let size = 0
  let isComplete = false
  const stream = new Unzlib((part, isLast) => {
    size += part.length
    if (size > limit) throw new CredentialError('badge.too_large', `A stream inflates to more than ${limit} bytes.`)
    parts.push(part)
    isComplete = isLast
  })
  try {
    for (let start = 0; start < compressed.length; start += step)
      stream.push(compressed.subarray(start, start + step), start + step >= compressed.length)
  } catch (error) {
    if (error instanceof CredentialError) throw error
    throw damaged('A stream of the PDF cannot be inflated.', error)
  }
  if (!isComplete) throw damaged('A stream of the PDF cannot be inflated.')
  return concatBytes(...parts)
}

/** Undoes what PNG calls filters, row by row: tables of objects are mostly written so (ISO 32000-1 §7.4.4.4). */
function undoPrediction(
  bytes: Uint8Array,
  how: PdfDictionary,
  resolve: (value: PdfValue | undefined) => PdfValue,
): Uint8Array {
  const number = (name: string, otherwise: number) => {
    const value = resolve(how.get(name))
    return typeof value === 'number' ? value : otherwise
  }
  const predictor = number('Predictor', 1)
  if (predictor === 1) return bytes
  const pixel = (number('Colors', 1) * number('BitsPerComponent', 8)) / 8
  const width = pixel * number('Columns', 1)
  if (predictor < 10 || !Number.isInteger(pixel) || !Number.isInteger(width) || pixel < 1 || width < 1)
    throw damaged('A stream of the PDF is predicted in a way that is not known.')
  const rows = Math.ceil(bytes.length / (width + 1))
  const out = new Uint8Array(rows * width)
  for (let row = 0; row < rows; row++) undoRow(bytes, out, { row, width, pixel })
  return out
}

/** @see https://www.w3.org/TR/png/#9Filters */
function undoRow(
  bytes: Uint8Array,
  out: Uint8Array,
  { row, width, pixel }: { row: number; width: number; pixel: number },
): void {
  const kind = bytes[row * (width + 1)]!
  const [from, to] = [row * (width + 1) + 1, row * width]
  for (let column = 0; column < width; column++) {
    const left = column >= pixel ? out[to + column - pixel]! : 0
    const up = row > 0 ? out[to + column - width]! : 0
    const corner = row > 0 && column >= pixel ? out[to + column - width - pixel]! : 0
    const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][kind]
    if (predicted === undefined) throw damaged('A row of the PDF is predicted in a way that is not known.')
    out[to + column] = (bytes[from + column] ?? 0) + predicted
  }
}

function paeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

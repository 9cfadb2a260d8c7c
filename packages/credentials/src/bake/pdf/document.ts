import { CredentialError } from '../../errors.ts'
import type { Limits } from '../../limits.ts'
import { createBudget, damaged } from './budget.ts'
import { type CrossReferences, readCrossReferences } from './cross-references.ts'
import { decodeStream } from './filters.ts'
import { readIndirectObject } from './indirect-object.ts'
import { PdfScanner } from './scanner.ts'
import { isDictionary, type PdfDictionary, PdfReference, PdfStream, type PdfValue } from './values.ts'

/** References that lead to references. */
const longestWay = 16

/** A PDF, of which only what is asked for is read. */
export interface PdfDocument {
  readonly bytes: Uint8Array
  readonly references: CrossReferences
  /** Follows a reference; anything else is itself. What is not there is `null`. */
  resolve(value: PdfValue | undefined): PdfValue
  /** the bytes of a stream, through its filters */
  decode(stream: PdfStream): Uint8Array
  /** what everything hangs from, and its reference */
  readonly catalog: PdfDictionary
  readonly root: PdfReference
}

/**
 * Opens a PDF. Nothing of it is believed beyond the limits, and no object is read that is not needed.
 *
 * @throws CredentialError `badge.encrypted`, `badge.damaged`, `badge.too_large`, `badge.too_complex`; `resolve` and
 *   `decode` the last three, too
 * @see ISO 32000-1 §7.5
 */
export function openPdf(bytes: Uint8Array, limits: Limits): PdfDocument {
  if (bytes.length > limits.pdfBytes) throw new CredentialError('badge.too_large', `${bytes.length} bytes.`)
  const budget = createBudget(bytes.length, limits)
  const references = readCrossReferences({ bytes, limits, budget })
  const objects = new Map<number, PdfValue>()
  const streams = new Map<number, ReadonlyMap<number, PdfScanner>>()
  const underWay = new Set<number>()

  function resolve(value: PdfValue | undefined): PdfValue {
    let found = value ?? null
    for (let steps = 0; found instanceof PdfReference; steps++) {
      if (steps > longestWay) throw new CredentialError('badge.too_complex', 'A reference of the PDF leads nowhere.')
      found = object(found.number)
    }
    return found
  }

  function object(number: number): PdfValue {
    const known = objects.get(number)
    if (known !== undefined) return known
    if (underWay.has(number)) throw new CredentialError('badge.too_complex', 'An object of the PDF needs itself.')
    budget.object()
    underWay.add(number)
    const value = read(number)
    underWay.delete(number)
    objects.set(number, value)
    return value
  }

  function read(number: number): PdfValue {
    const place = references.places.get(number)
    if (!place || place.kind === 'free') return null
    if (place.kind === 'stream') return objectsIn(place.stream).get(number)?.value() ?? null
    const found = readIndirectObject(bytes, place.offset, { budget, resolve })
    if (found.number !== number) throw damaged('Where the PDF says that an object is, there is another.')
    return found.value
  }

  /** The objects in a stream, each of which ends where the next begins (ISO 32000-1 §7.5.7). */
  function objectsIn(streamNumber: number): ReadonlyMap<number, PdfScanner> {
    const known = streams.get(streamNumber)
    if (known) return known
    const stream = object(streamNumber)
    if (!(stream instanceof PdfStream)) throw damaged('A stream of objects is none.')
    const [count, first] = [resolve(stream.dictionary.get('N')), resolve(stream.dictionary.get('First'))]
    if (typeof count !== 'number' || typeof first !== 'number') throw damaged('A stream of objects has no table.')
    const content = decode(stream)
    const table = new PdfScanner(content, 0, budget)
    const found = new Map<number, PdfScanner>()
    for (let index = 0; index < count; index++) {
      budget.object()
      const [number, offset] = [table.wholeNumber(), table.wholeNumber()]
      found.set(number, new PdfScanner(content, first + offset, budget))
    }
    streams.set(streamNumber, found)
    return found
  }

  const decode = (stream: PdfStream) => decodeStream(stream, resolve, { limits, budget })
  const root = references.trailer.get('Root')
  const catalog = resolve(root)
  if (!(root instanceof PdfReference) || !isDictionary(catalog)) throw damaged('The PDF has no catalog.')
  return { bytes, references, resolve, decode, catalog, root }
}

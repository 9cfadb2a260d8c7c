import { CredentialError } from '../../errors.ts'
import type { Limits } from '../../limits.ts'
import { type Budget, damaged } from './budget.ts'
import { decodeStream } from './filters.ts'
import { readIndirectObject } from './indirect-object.ts'
import { PdfScanner } from './scanner.ts'
import { isDictionary, isList, isNamed, type PdfDictionary, PdfStream, type PdfValue } from './values.ts'

/** Where an object stands: at an offset of the file, or as one of those in a stream. */
type Place =
  | { readonly kind: 'offset'; readonly offset: number }
  | { readonly kind: 'stream'; readonly stream: number }
  | { readonly kind: 'free' }

export interface CrossReferences {
  readonly places: ReadonlyMap<number, Place>
  /** of the newest part of the file */
  readonly trailer: PdfDictionary
  /** where the newest table stands, and whether it is one in a stream */
  readonly start: number
  readonly isStream: boolean
}

interface Section {
  readonly trailer: PdfDictionary
  readonly isStream: boolean
}

interface Work {
  readonly bytes: Uint8Array
  readonly limits: Limits
  readonly budget: Budget
}

/**
 * The table of objects: the newest part of the file first, then what it was added to (ISO 32000-1 §7.5.4, §7.5.8).
 *
 * @throws CredentialError `badge.encrypted`, `badge.damaged`, `badge.too_complex`, `badge.too_large`
 */
export function readCrossReferences(work: Work): CrossReferences {
  const start = findStart(work)
  const places = new Map<number, Place>()
  const seen = new Set<number>()
  const queue = [start]
  let newest: Section | undefined
  while (queue.length > 0) {
    const at = queue.shift()!
    if (seen.has(at)) continue
    seen.add(at)
    work.budget.object()
    const section = readSection(at, work, places)
    if (section.trailer.has('Encrypt')) throw new CredentialError('badge.encrypted')
    newest ??= section
    // a table may have a second one beside it, for readers that know of streams; it counts before what came earlier
    for (const name of ['XRefStm', 'Prev']) {
      const next = section.trailer.get(name)
      if (typeof next === 'number') queue.push(next)
    }
  }
  return { places, trailer: newest!.trailer, start, isStream: newest!.isStream }
}

/** `startxref`, a number, `%%EOF`: within the last 2 KB, since some programs leave something behind them. */
function findStart({ bytes, budget }: Work): number {
  const from = Math.max(0, bytes.length - 2_048)
  const tail = String.fromCharCode(...bytes.subarray(from))
  const found = tail.lastIndexOf('startxref')
  if (found < 0) throw damaged('The PDF does not say where its objects are.')
  return new PdfScanner(bytes, from + found + 'startxref'.length, budget).wholeNumber()
}

function readSection(at: number, work: Work, places: Map<number, Place>): Section {
  const scanner = new PdfScanner(work.bytes, at, work.budget)
  if (!scanner.skip('xref')) return readStreamSection(at, work, places)
  while (!scanner.skip('trailer')) {
    const [first, count] = [scanner.wholeNumber(), scanner.wholeNumber()]
    for (let index = 0; index < count; index++) {
      const [offset, , kind] = [scanner.wholeNumber(), scanner.wholeNumber(), scanner.word()]
      if (kind !== 'n' && kind !== 'f') throw damaged('The table of the PDF has an entry of no kind.')
      note(places, first + index, kind === 'n' ? { kind: 'offset', offset } : { kind: 'free' }, work.budget)
    }
  }
  const trailer = scanner.value()
  if (!isDictionary(trailer)) throw damaged('The PDF has no trailer.')
  return { trailer, isStream: false }
}

function readStreamSection(at: number, work: Work, places: Map<number, Place>): Section {
  // what a table in a stream says of itself stands there, not elsewhere: there is nothing to look elsewhere by
  const here = (value: PdfValue | undefined) => value ?? null
  const { value: stream } = readIndirectObject(work.bytes, at, { budget: work.budget, resolve: here })
  if (!(stream instanceof PdfStream) || !isNamed(stream.dictionary.get('Type'), 'XRef'))
    throw damaged('Where the PDF says that its objects are, there is no table of them.')
  const { dictionary } = stream
  const widths = numbers(dictionary.get('W'))
  const size = dictionary.get('Size')
  if (widths.length !== 3 || widths.some((width) => width > 8) || typeof size !== 'number')
    throw damaged('The table of the PDF is not built as it must be.')
  const bytes = decodeStream(stream, here, work)
  const index = dictionary.has('Index') ? numbers(dictionary.get('Index')) : [0, size]
  let position = 0
  const field = (width: number, otherwise: number) => {
    if (width === 0) return otherwise
    let value = 0
    for (const end = position + width; position < end; position++) value = value * 256 + (bytes[position] ?? 0)
    return value
  }
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    for (let number = index[pair]!; number < index[pair]! + index[pair + 1]!; number++) {
      const [kind, second] = [field(widths[0]!, 1), field(widths[1]!, 0)]
      field(widths[2]!, 0)
      note(places, number, toPlace(kind, second), work.budget)
    }
  }
  return { trailer: dictionary, isStream: true }
}

function toPlace(kind: number, second: number): Place {
  if (kind === 1) return { kind: 'offset', offset: second }
  return kind === 2 ? { kind: 'stream', stream: second } : { kind: 'free' }
}

/** What was noted first is newer and stays. */
function note(places: Map<number, Place>, number: number, place: Place, budget: Budget): void {
  if (places.has(number)) budget.read(1)
  else {
    budget.object()
    places.set(number, place)
  }
}

function numbers(value: PdfValue | undefined): number[] {
  const list = isList(value) ? value : []
  return list.map((item) => {
    if (typeof item !== 'number' || !Number.isInteger(item) || item < 0)
      throw damaged('The table of the PDF is not built as it must be.')
    return item
  })
}

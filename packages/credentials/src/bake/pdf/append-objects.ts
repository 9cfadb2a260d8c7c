import { concatBytes, toUtf8 } from '../../encoding/index.ts'
import type { PdfDocument } from './document.ts'
import { PdfName, PdfReference, PdfStream, type PdfValue } from './values.ts'
import { writeValue } from './write-values.ts'

interface Placed {
  readonly number: number
  readonly generation: number
  readonly offset: number
}

/**
 * A PDF with further objects, or newer ones, behind what is there: an incremental update (ISO 32000-1 §7.5.6). The table is
 * written in the form that the file has already.
 *
 * @param objects by their references; one with the reference of an object that exists takes its place
 */
export function appendObjects(
  { bytes, references }: PdfDocument,
  objects: readonly (readonly [PdfReference, PdfValue])[],
): Uint8Array {
  const parts: Uint8Array[] = [bytes, toUtf8('\n')]
  let length = bytes.length + 1
  const places: Placed[] = []
  const append = (reference: PdfReference, value: PdfValue) => {
    places.push({ ...reference, offset: length })
    const part = writeObject(reference, value)
    parts.push(part)
    length += part.length
  }
  for (const [reference, value] of objects) append(reference, value)

  const trailer = new Map<string, PdfValue>()
  for (const name of ['Root', 'Info', 'ID']) {
    const value = references.trailer.get(name)
    if (value !== undefined) trailer.set(name, value)
  }
  trailer.set('Prev', references.start)
  const declared = references.trailer.get('Size')
  const size = Math.max(typeof declared === 'number' ? declared : 0, ...places.map(({ number }) => number + 1))
  const start = length
  if (references.isStream) {
    const own = new PdfReference(size, 0)
    places.push({ ...own, offset: start })
    parts.push(writeObject(own, tableAsStream(places, trailer.set('Size', size + 1))))
  } else {
    parts.push(toUtf8(`${writeTable(places)}trailer\n${writeValue(trailer.set('Size', size))}\n`))
  }
  return concatBytes(...parts, toUtf8(`startxref\n${start}\n%%EOF\n`))
}

function writeObject({ number, generation }: PdfReference, value: PdfValue): Uint8Array {
  const open = `${number} ${generation} obj\n`
  if (!(value instanceof PdfStream)) return toUtf8(`${open}${writeValue(value)}\nendobj\n`)
  return concatBytes(
    toUtf8(`${open}${writeValue(value.dictionary)}\nstream\n`),
    value.raw,
    toUtf8('\nendstream\nendobj\n'),
  )
}

/** Entries of exactly twenty bytes (ISO 32000-1 §7.5.4). */
function writeTable(places: readonly Placed[]): string {
  const entries = inOrder(places).map(({ number, generation, offset }) => {
    return `${number} 1\n${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} n \n`
  })
  return `xref\n${entries.join('')}`
}

function tableAsStream(places: readonly Placed[], trailer: Map<string, PdfValue>): PdfStream {
  const entries = inOrder(places)
  const raw = new Uint8Array(entries.length * 7)
  const view = new DataView(raw.buffer)
  for (const [index, { offset, generation }] of entries.entries()) {
    view.setUint8(index * 7, 1)
    view.setUint32(index * 7 + 1, offset)
    view.setUint16(index * 7 + 5, generation)
  }
  trailer
    .set('Type', new PdfName('XRef'))
    .set('W', [1, 4, 2])
    .set(
      'Index',
      entries.flatMap(({ number }) => [number, 1]),
    )
    .set('Length', raw.length)
  return new PdfStream(trailer, raw)
}

function inOrder(places: readonly Placed[]): Placed[] {
  return places.toSorted((left, right) => left.number - right.number)
}

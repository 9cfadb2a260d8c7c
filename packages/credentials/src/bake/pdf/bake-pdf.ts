import { fromUtf8, toUtf8 } from '../../encoding/index.ts'
import { CredentialError } from '../../errors.ts'
import type { Limits } from '../../limits.ts'
import { isCompactJws } from '../../proof/jose.ts'
import { appendObjects } from './append-objects.ts'
import { findBadges, listEmbedded } from './attachments.ts'
import { openPdf, type PdfDocument } from './document.ts'
import { isDictionary, isList, PdfName, PdfReference, PdfStream, PdfString, type PdfValue } from './values.ts'

/**
 * Attaches a credential to a PDF, as embedded file `openbadge.json` or `openbadge.jwt` that belongs to the whole document.
 * What is there stays as it is, byte for byte, and so do signatures on it; a badge that was attached before goes.
 *
 * Open Badges 3.0 says nothing of PDF: this is how ISO 19005-3 (PDF/A-3) and ISO 32000-2 §7.11.4 attach data.
 *
 * @param text a credential as JSON or compact JWS
 * @throws CredentialError `badge.encrypted`, `badge.damaged`, `badge.too_large`, `badge.too_complex`
 */
export function bakePdf(bytes: Uint8Array, text: string, limits: Limits): Uint8Array {
  const pdf = openPdf(bytes, limits)
  const earlier = findBadges(pdf)
  const [file, description] = newReferences(pdf, 2) as [PdfReference, PdfReference]
  const name = isCompactJws(text) ? 'openbadge.jwt' : 'openbadge.json'
  const mediaType = isCompactJws(text) ? 'application/vc+jwt' : 'application/vc'
  const label = new PdfString(toUtf8(name))

  const streams = new Set(earlier.map(({ stream }) => stream))
  const isEarlier = (value: PdfValue) => streams.size > 0 && streams.has(fileOf(pdf, value)!)
  const embedded = listEmbedded(pdf).filter(([, value]) => !isEarlier(value))
  const associated = pdf.resolve(pdf.catalog.get('AF'))
  const trees = pdf.resolve(pdf.catalog.get('Names'))
  const tree = [...embedded, [label, description] as const].toSorted(([left], [right]) => compare(left, right))
  const catalog = new Map(pdf.catalog)
    .set(
      'Names',
      new Map(isDictionary(trees) ? trees : []).set('EmbeddedFiles', new Map([['Names', tree.flat() as PdfValue[]]])),
    )
    .set('AF', [...(isList(associated) ? associated.filter((value) => !isEarlier(value)) : []), description])

  const content = toUtf8(text)
  return appendObjects(pdf, [
    [file, new PdfStream(fileDictionary(mediaType, content.length), content)],
    [
      description,
      new Map<string, PdfValue>([
        ['Type', new PdfName('Filespec')],
        ['F', label],
        ['UF', label],
        ['Desc', new PdfString(toUtf8('Open Badge'))],
        ['AFRelationship', new PdfName('Data')],
        [
          'EF',
          new Map<string, PdfValue>([
            ['F', file],
            ['UF', file],
          ]),
        ],
      ]),
    ],
    [pdf.root, catalog],
  ])
}

/**
 * The badge that is attached to a PDF: exactly one must be.
 *
 * @throws CredentialError `badge.nothing_inside`, `badge.more_than_one`, `badge.encrypted`, `badge.damaged`,
 *   `badge.too_large`, `badge.too_complex`, `badge.not_text`
 */
export function unbakePdf(bytes: Uint8Array, limits: Limits): string {
  const pdf = openPdf(bytes, limits)
  const [badge, ...others] = findBadges(pdf)
  if (!badge) throw new CredentialError('badge.nothing_inside')
  if (others.length > 0) throw new CredentialError('badge.more_than_one')
  const text = fromUtf8(pdf.decode(badge.stream))
  if (text === undefined) throw new CredentialError('badge.not_text')
  return text.replace(/^\ufeff/, '').trim()
}

function fileDictionary(mediaType: string, size: number): Map<string, PdfValue> {
  return new Map<string, PdfValue>([
    ['Type', new PdfName('EmbeddedFile')],
    ['Subtype', new PdfName(mediaType)],
    ['Params', new Map([['Size', size]])],
    ['Length', size],
  ])
}

/** Numbers that no object has yet. */
function newReferences({ references: { places, trailer } }: PdfDocument, count: number): PdfReference[] {
  const size = trailer.get('Size')
  let next = typeof size === 'number' ? size : 0
  for (const number of places.keys()) next = Math.max(next, number + 1)
  return Array.from({ length: count }, (_, index) => new PdfReference(next + index, 0))
}

function fileOf(pdf: PdfDocument, specification: PdfValue): PdfStream | undefined {
  const description = pdf.resolve(specification)
  const files = isDictionary(description) ? pdf.resolve(description.get('EF')) : null
  const stream = isDictionary(files) ? pdf.resolve(files.get('UF') ?? files.get('F')) : null
  return stream instanceof PdfStream ? stream : undefined
}

/** The order of a name tree: by bytes. */
function compare({ bytes: left }: PdfString, { bytes: right }: PdfString): number {
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    if (left[index] !== right[index]) return left[index]! - right[index]!
  }
  return left.length - right.length
}

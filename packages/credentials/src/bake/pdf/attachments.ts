import { CredentialError } from '../../errors.ts'
import type { PdfDocument } from './document.ts'
import { isDictionary, isList, PdfName, PdfReference, PdfStream, PdfString, type PdfValue } from './values.ts'

/** Levels of a name tree. */
const deepest = 16

/** A file that a PDF carries. */
export interface Attachment {
  readonly name: string
  readonly mediaType: string
  readonly stream: PdfStream
  /** the name of its entry in the tree of embedded files, where it has one */
  readonly key: PdfString | undefined
  /** its description (file specification), as it is referred to */
  readonly specification: PdfValue
}

/** What a credential is called or said to be, when it is attached to a PDF. */
const names = /\.(?:json|jsonld|jwt|jws|vc)$/i
const mediaTypes = /^application\/(?:vc|vc\+ld\+json|ld\+json|json|vc\+jwt|vc\+ld\+jwt|jwt)$/i

/**
 * The attachments that claim to be credentials. Whether they are is seen from their text.
 *
 * @throws CredentialError `badge.damaged`, `badge.too_complex`, `badge.too_large`
 */
export function findBadges(pdf: PdfDocument): Attachment[] {
  return listAttachments(pdf).filter(({ name, mediaType }) => names.test(name) || mediaTypes.test(mediaType))
}

/** All files in the tree of embedded files and among the files associated with the whole document, each once. */
function listAttachments(pdf: PdfDocument): Attachment[] {
  const specifications: { value: PdfValue; key?: PdfString }[] = listEmbedded(pdf).map(([key, value]) => ({
    key,
    value,
  }))
  const associated = pdf.resolve(pdf.catalog.get('AF'))
  if (isList(associated)) for (const value of associated) specifications.push({ value })
  const found = new Map<PdfStream, Attachment>()
  for (const { value, key } of specifications) {
    const attachment = toAttachment(pdf, value, key)
    if (attachment && !found.has(attachment.stream)) found.set(attachment.stream, attachment)
  }
  return [...found.values()]
}

/** @see ISO 32000-1 §7.11.3 */
function toAttachment(pdf: PdfDocument, specification: PdfValue, key: PdfString | undefined): Attachment | undefined {
  const description = pdf.resolve(specification)
  const files = isDictionary(description) ? pdf.resolve(description.get('EF')) : null
  if (!isDictionary(description) || !isDictionary(files)) return undefined
  const stream = pdf.resolve(files.get('UF') ?? files.get('F'))
  if (!(stream instanceof PdfStream)) return undefined
  const name = pdf.resolve(description.get('UF') ?? description.get('F'))
  const type = pdf.resolve(stream.dictionary.get('Subtype'))
  return {
    name: name instanceof PdfString ? name.text : '',
    mediaType: type instanceof PdfName ? type.text : '',
    stream,
    key,
    specification,
  }
}

/** The entries of the tree of embedded files, in its order (ISO 32000-1 §7.7.4, §7.9.6). */
export function listEmbedded(pdf: PdfDocument): [PdfString, PdfValue][] {
  const trees = pdf.resolve(pdf.catalog.get('Names'))
  const entries: [PdfString, PdfValue][] = []
  const seen = new Set<number>()

  const walk = (node: PdfValue | undefined, depth: number): void => {
    if (depth > deepest) throw new CredentialError('badge.too_complex', 'The tree of attachments is too deep.')
    if (node instanceof PdfReference) {
      if (seen.has(node.number))
        throw new CredentialError('badge.too_complex', 'The tree of attachments grows in itself.')
      seen.add(node.number)
    }
    const members = pdf.resolve(node)
    if (!isDictionary(members)) return
    const [kids, pairs] = [pdf.resolve(members.get('Kids')), pdf.resolve(members.get('Names'))]
    if (isList(kids)) for (const kid of kids) walk(kid, depth + 1)
    for (let index = 0; isList(pairs) && index + 1 < pairs.length; index += 2) {
      const key = pdf.resolve(pairs[index])
      if (key instanceof PdfString) entries.push([key, pairs[index + 1]!])
    }
  }
  if (isDictionary(trees)) walk(trees.get('EmbeddedFiles'), 0)
  return entries
}

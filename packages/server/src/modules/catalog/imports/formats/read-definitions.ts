import { MAX_IMPORTED_ACHIEVEMENTS } from '@cairn/api'
import {
  CredentialError,
  defaultLimits,
  type JsonObject,
  type JsonValue,
  parseStrictJson,
  readBadge,
} from '@cairn/credentials'
import { type FoundDefinition, ImportFileError } from '../found.ts'
import { readCsv } from './csv.ts'
import { readCtdl } from './ctdl.ts'
import { decodeText } from './decode-text.ts'
import { readElm } from './elm.ts'
import { findDefinitions, type Recognized } from './find-definitions.ts'
import { isObject } from './object-reader.ts'
import { readOpenBadges2 } from './open-badges-2.ts'
import { readOpenBadges3 } from './open-badges-3.ts'

/** Graphs of hundreds of definitions have more parts than a credential. */
const LIMITS = { ...defaultLimits, jsonNodes: 400_000 }

const READERS: Record<Recognized['format'], (object: JsonObject, place: string, language: string) => FoundDefinition> =
  { open_badges_3: readOpenBadges3, open_badges_2: readOpenBadges2, ctdl: readCtdl, elm: readElm }

/**
 * A file of any kind → the definitions in it. The bytes decide what it is, never a name. Signatures are not looked at, and
 * nothing is fetched: what becomes of a definition is a draft, which people of the institution read before it counts.
 *
 * @param language of texts that do not say theirs: a BCP 47 tag
 * @throws ImportFileError
 */
export function readDefinitions(bytes: Uint8Array, language: string): FoundDefinition[] {
  try {
    if (isImageOrPdf(bytes)) return readDocument(openBadge(readBadge(bytes, LIMITS).text), language)
    const text = decodeText(bytes).replace(/^\uFEFF/, '')
    const start = text.trimStart()
    if (start === '') throw new ImportFileError('nothing_inside', 'The file is empty.')
    if (start.startsWith('<')) return readDocument(openBadge(readBadge(start.trimEnd(), LIMITS).text), language)
    if (/^[{[]/.test(start)) return readDocument(parseStrictJson(text, LIMITS), language)
    if (/^eyJ[\w-]+\.[\w-]+\.[\w-]+\s*$/.test(start)) return readDocument(openBadge(start.trimEnd()), language)
    return readCsv(text, language)
  } catch (error) {
    if (error instanceof CredentialError) throw new ImportFileError('unreadable', error.message)
    throw error
  }
}

function readDocument(value: JsonValue, language: string): FoundDefinition[] {
  const found: FoundDefinition[] = []
  for (const { format, object, place } of findDefinitions({ value, place: '' })) {
    if (found.length === MAX_IMPORTED_ACHIEVEMENTS)
      throw new ImportFileError('too_many', `At most ${MAX_IMPORTED_ACHIEVEMENTS} definitions are taken.`)
    found.push(READERS[format](object, place, language))
  }
  if (found.length > 0) return found
  throw new ImportFileError(
    'nothing_inside',
    isObject(value) && (typeof value.badge === 'string' || typeof value.badge === 'object')
      ? 'It names its badge class by an address, and nothing is fetched here: hand in what is at that address.'
      : 'There is no Achievement, BadgeClass, CTDL credential or ELM specification in it.',
  )
}

/** What a badge carries: a document, or a JWT with one inside. Of a JWT the payload is read (RFC 7515 §3.1). */
function openBadge(text: string): JsonValue {
  if (text.startsWith('{')) return parseStrictJson(text, LIMITS)
  if (/^https?:/.test(text))
    throw new ImportFileError('nothing_inside', 'The image names an address, and nothing is fetched here.')
  return parseStrictJson(new Uint8Array(Buffer.from(text.split('.')[1] ?? '', 'base64url')), LIMITS)
}

const PNG = [0x89, 0x50, 0x4e, 0x47]
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d]
const isImageOrPdf = (bytes: Uint8Array) =>
  [PNG, PDF].some((magic) => magic.every((byte, index) => bytes[index] === byte))

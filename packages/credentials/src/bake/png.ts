import { crc32 } from '../encoding/crc32.ts'
import { bytesEqual, concatBytes, fromUtf8, toUtf8 } from '../encoding/index.ts'
import { CredentialError } from '../errors.ts'
import type { Limits } from '../limits.ts'

/** Under which keyword a badge stands in an image, and what that says about its version. */
const badgeKeywords = { openbadgecredential: '3.0', openbadges: '2.0' } as const
export type BadgeVersion = (typeof badgeKeywords)[keyof typeof badgeKeywords]

export interface Unbaked {
  readonly version: BadgeVersion
  readonly text: string
}

interface Chunk {
  readonly type: string
  readonly start: number
  readonly end: number
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

export function isPng(bytes: Uint8Array): boolean {
  return bytesEqual(bytes.subarray(0, 8), signature)
}

/**
 * Puts a credential into a PNG, as one uncompressed `iTXt` chunk before the end. Pixels and all other chunks stay as they
 * are, byte for byte; a badge that was there before goes.
 *
 * @param text a credential as JSON or compact JWS
 * @throws CredentialError `badge.damaged`, `badge.too_complex`
 * @see https://www.imsglobal.org/spec/ob/v3p0/#png
 */
export function bakePng(image: Uint8Array, text: string, limits: Limits): Uint8Array {
  const chunks = readChunks(image, limits)
  const parts: Uint8Array[] = []
  let copied = 0
  for (const chunk of chunks) {
    if (!isBadgeChunk(image, chunk)) continue
    parts.push(image.subarray(copied, chunk.start))
    copied = chunk.end
  }
  const { start: end } = chunks.at(-1)!
  const content = toUtf8(text)
  parts.push(image.subarray(copied, end), badgeHead, content, checksumToCome, image.subarray(end))
  const whole = concatBytes(...parts)
  const badgeEnd = whole.length - (image.length - end)
  const start = badgeEnd - badgeHead.length - content.length - checksumToCome.length
  const view = new DataView(whole.buffer)
  view.setUint32(start, badgeEnd - start - 12)
  view.setUint32(badgeEnd - 4, crc32(whole.subarray(start + 4, badgeEnd - 4)))
  return whole
}

/** What stands before the text: the length, which is known last, the type, the keyword, and four empty fields. */
const badgeHead = toUtf8('\0\0\0\0iTXtopenbadgecredential\0\0\0\0\0')
const checksumToCome = new Uint8Array(4)

/**
 * The badge in a PNG. Exactly one must be there, in a chunk that is whole and not compressed.
 *
 * @throws CredentialError `badge.damaged`, `badge.too_complex`, `badge.nothing_inside`, `badge.more_than_one`, `badge.not_text`
 */
export function unbakePng(image: Uint8Array, limits: Limits): Unbaked {
  const [chunk, ...others] = readChunks(image, limits).filter((one) => isBadgeChunk(image, one))
  if (!chunk) throw new CredentialError('badge.nothing_inside')
  if (others.length > 0) throw new CredentialError('badge.more_than_one')
  const data = dataOf(image, chunk)
  if (data.length > limits.pngText) throw new CredentialError('badge.too_large', `The text has ${data.length} bytes.`)
  requireChecksum(image, chunk)
  const keyword = keywordOf(data)
  return {
    version: badgeKeywords[keyword as keyof typeof badgeKeywords],
    text: decodeText(chunk.type, data, keyword.length),
  }
}

/** The chunks in order, from IHDR to IEND. What follows IEND is no part of the picture and is not read. */
function readChunks(image: Uint8Array, limits: Limits): Chunk[] {
  if (image.length > limits.pngBytes) throw new CredentialError('badge.too_large', `${image.length} bytes.`)
  if (!isPng(image)) throw new CredentialError('badge.damaged', 'This is no PNG.')
  const view = new DataView(image.buffer, image.byteOffset, image.byteLength)
  const chunks: Chunk[] = []
  for (let start = 8, type = ''; type !== 'IEND'; ) {
    if (chunks.length >= limits.pngChunks)
      throw new CredentialError('badge.too_complex', `More than ${limits.pngChunks} chunks.`)
    if (start + 12 > image.length) throw new CredentialError('badge.damaged', 'The PNG ends too early.')
    const end = start + 12 + view.getUint32(start)
    if (end > image.length) throw new CredentialError('badge.damaged', 'A chunk of the PNG is longer than the file.')
    type = typeAt(image, start + 4)
    chunks.push({ type, start, end })
    start = end
  }
  checkHeader(image, chunks[0]!, limits)
  return chunks
}

/** Four letters, read without a regular expression: a picture has many chunks. */
function typeAt(image: Uint8Array, at: number): string {
  for (let index = at; index < at + 4; index++) {
    const letter = image[index]! | 0x20
    if (letter < 0x61 || letter > 0x7a)
      throw new CredentialError('badge.damaged', 'A chunk of the PNG has no proper type.')
  }
  return String.fromCharCode(image[at]!, image[at + 1]!, image[at + 2]!, image[at + 3]!)
}

function checkHeader(image: Uint8Array, header: Chunk, limits: Limits): void {
  const data = dataOf(image, header)
  if (header.type !== 'IHDR' || data.length !== 13) throw new CredentialError('badge.damaged', 'The PNG has no header.')
  requireChecksum(image, header)
  const view = new DataView(data.buffer, data.byteOffset, 13)
  const pixels = view.getUint32(0) * view.getUint32(4)
  if (pixels > limits.pngPixels) throw new CredentialError('badge.too_complex', `${pixels} pixels.`)
}

function requireChecksum(image: Uint8Array, { type, start, end }: Chunk): void {
  const stored = new DataView(image.buffer, image.byteOffset, image.byteLength).getUint32(end - 4)
  if (crc32(image.subarray(start + 4, end - 4)) !== stored) {
    throw new CredentialError('badge.damaged', `The checksum of a ${type} chunk is wrong.`)
  }
}

const textTypes: ReadonlySet<string> = new Set(['iTXt', 'tEXt', 'zTXt'])

function isBadgeChunk(image: Uint8Array, chunk: Chunk): boolean {
  return textTypes.has(chunk.type) && Object.hasOwn(badgeKeywords, keywordOf(dataOf(image, chunk)))
}

function dataOf(image: Uint8Array, { start, end }: Chunk): Uint8Array {
  return image.subarray(start + 8, end - 4)
}

function keywordOf(data: Uint8Array): string {
  const end = data.subarray(0, 80).indexOf(0)
  return end < 0 ? '' : String.fromCharCode(...data.subarray(0, end))
}

/** `keyword 0 compressed? method language 0 translated 0 text` in iTXt, `keyword 0 text` in tEXt (very old badges). */
function decodeText(type: string, data: Uint8Array, keywordLength: number): string {
  let start = keywordLength + 1
  if (type === 'zTXt' || (type === 'iTXt' && data[start] !== 0)) {
    throw new CredentialError('badge.damaged', 'The badge is compressed, which is not allowed.')
  }
  if (type === 'iTXt') {
    const language = data.indexOf(0, start + 2)
    const translated = language < 0 ? -1 : data.indexOf(0, language + 1)
    if (translated < 0) throw new CredentialError('badge.damaged', 'The text chunk is not built as it must be.')
    start = translated + 1
  }
  const text = fromUtf8(data.subarray(start))
  if (text === undefined) throw new CredentialError('badge.not_text')
  return text
}

import { crc32 } from '../encoding/crc32.ts'
import { bytesEqual, concatBytes, fromUtf8, toUtf8 } from '../encoding/index.ts'
import { CredentialError } from '../errors.ts'
import type { Limits } from '../limits.ts'

/** Under which keyword a badge stands in an image, and what that says about its version. */
export const badgeKeywords = { openbadgecredential: '3.0', openbadges: '2.0' } as const
export type BadgeVersion = (typeof badgeKeywords)[keyof typeof badgeKeywords]

export interface Unbaked {
  readonly version: BadgeVersion
  readonly text: string
}

interface Chunk {
  readonly type: string
  readonly start: number
  readonly data: Uint8Array
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
    if (!isBadgeChunk(chunk)) continue
    parts.push(image.subarray(copied, chunk.start))
    copied = chunk.end
  }
  const end = chunks.at(-1)!
  const badge = encodeChunk('iTXt', concatBytes(toUtf8('openbadgecredential\0\0\0\0\0'), toUtf8(text)))
  return concatBytes(...parts, image.subarray(copied, end.start), badge, image.subarray(end.start))
}

/**
 * The badge in a PNG. Exactly one must be there, in a chunk that is whole and not compressed.
 *
 * @throws CredentialError `badge.damaged`, `badge.too_complex`, `badge.nothing_inside`, `badge.more_than_one`, `badge.not_text`
 */
export function unbakePng(image: Uint8Array, limits: Limits): Unbaked {
  const [chunk, ...others] = readChunks(image, limits).filter(isBadgeChunk)
  if (!chunk) throw new CredentialError('badge.nothing_inside')
  if (others.length > 0) throw new CredentialError('badge.more_than_one')
  if (chunk.data.length > limits.pngText)
    throw new CredentialError('badge.too_large', `The text has ${chunk.data.length} bytes.`)
  requireChecksum(image, chunk)
  const keyword = keywordOf(chunk)
  return { version: badgeKeywords[keyword as keyof typeof badgeKeywords], text: decodeText(chunk, keyword.length) }
}

/** The chunks in order, from IHDR to IEND. What follows IEND is no part of the picture and is not read. */
function readChunks(image: Uint8Array, limits: Limits): Chunk[] {
  if (image.length > limits.pngBytes) throw new CredentialError('badge.too_large', `${image.length} bytes.`)
  if (!isPng(image)) throw new CredentialError('badge.damaged', 'This is no PNG.')
  const view = new DataView(image.buffer, image.byteOffset, image.byteLength)
  const chunks: Chunk[] = []
  let start = 8
  while (chunks.at(-1)?.type !== 'IEND') {
    if (chunks.length >= limits.pngChunks)
      throw new CredentialError('badge.too_complex', `More than ${limits.pngChunks} chunks.`)
    if (start + 12 > image.length) throw new CredentialError('badge.damaged', 'The PNG ends too early.')
    const length = view.getUint32(start)
    const end = start + 12 + length
    if (end > image.length) throw new CredentialError('badge.damaged', 'A chunk of the PNG is longer than the file.')
    const type = String.fromCharCode(...image.subarray(start + 4, start + 8))
    if (!/^[A-Za-z]{4}$/.test(type))
      throw new CredentialError('badge.damaged', 'A chunk of the PNG has no proper type.')
    chunks.push({ type, start, data: image.subarray(start + 8, start + 8 + length), end })
    start = end
  }
  checkHeader(image, chunks[0]!, limits)
  return chunks
}

function checkHeader(image: Uint8Array, header: Chunk, limits: Limits): void {
  if (header.type !== 'IHDR' || header.data.length !== 13)
    throw new CredentialError('badge.damaged', 'The PNG has no header.')
  requireChecksum(image, header)
  const view = new DataView(header.data.buffer, header.data.byteOffset, 13)
  const pixels = view.getUint32(0) * view.getUint32(4)
  if (pixels > limits.pngPixels) throw new CredentialError('badge.too_complex', `${pixels} pixels.`)
}

function requireChecksum(image: Uint8Array, { type, start, end }: Chunk): void {
  const stored = new DataView(image.buffer, image.byteOffset, image.byteLength).getUint32(end - 4)
  if (crc32(image.subarray(start + 4, end - 4)) !== stored) {
    throw new CredentialError('badge.damaged', `The checksum of a ${type} chunk is wrong.`)
  }
}

function isBadgeChunk(chunk: Chunk): boolean {
  return /^(?:iTXt|tEXt|zTXt)$/.test(chunk.type) && Object.hasOwn(badgeKeywords, keywordOf(chunk))
}

function keywordOf({ data }: Chunk): string {
  const end = data.subarray(0, 80).indexOf(0)
  return end < 0 ? '' : String.fromCharCode(...data.subarray(0, end))
}

/** `keyword 0 compressed? method language 0 translated 0 text` in iTXt, `keyword 0 text` in tEXt (very old badges). */
function decodeText({ type, data }: Chunk, keywordLength: number): string {
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

function encodeChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(data.length + 12)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, data.length)
  chunk.set(toUtf8(type), 4)
  chunk.set(data, 8)
  view.setUint32(data.length + 8, crc32(chunk.subarray(4, data.length + 8)))
  return chunk
}

import { fromUtf8 } from './bytes.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** 255 for what is no digit: it stays visible when digits are put together with "or" */
const values = new Uint8Array(256).fill(255)
for (let index = 0; index < 64; index++) values[alphabet.charCodeAt(index)] = index

/** Node's own coder, several times as fast as one in JavaScript. Browsers have none yet that is in all of them. */
const native = typeof Buffer === 'undefined' ? undefined : Buffer

/** Bytes in base64url without padding (RFC 4648 §5). */
export function encodeBase64url(bytes: Uint8Array): string {
  return native
    ? native.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64url')
    : encodeAnywhere(bytes)
}

/**
 * The bytes of a base64url text without padding, or `undefined` when it is not exactly that: other characters, a length
 * that cannot be, or bits set that belong to no byte (two texts for the same bytes would be two names for one thing).
 */
export function decodeBase64url(text: string): Uint8Array | undefined {
  if (!native) return decodeAnywhere(text)
  const bytes = new Uint8Array((text.length * 3) >> 2)
  return isExactly(text, native.from(bytes.buffer).write(text, 'base64url')) ? bytes : undefined
}

/** Room for what is text in the end: the bytes in between need no memory of their own. */
const scratch = native?.allocUnsafeSlow(64 * 1024)

/** The text whose UTF-8 this is in base64url, or `undefined` when it is not exactly that. */
export function decodeBase64urlText(text: string): string | undefined {
  if (scratch && text.length <= scratch.length) {
    const length = scratch.write(text, 'base64url')
    if (!isExactly(text, length)) return undefined
    const decoded = scratch.toString('utf8', 0, length)
    // Node writes this where the bytes are no UTF-8; it may also have been there
    if (!decoded.includes('\ufffd')) return decoded
  }
  const bytes = decodeBase64url(text)
  return bytes && fromUtf8(bytes)
}

/** Digits come in fours, or end in two or three: the bits of the last one that belong to no byte. */
const unusedBits = [0, 0, 0b1111, 0b11]
/** Node takes a character of two bytes for the one that its lower byte is. Strings of V8 that have none know it. */
const wide = /[^\0-\xff]/

/**
 * Did Node make so many bytes of exactly this text? Whatever it passes over or stops at is missing in their number; what
 * it takes for a digit and is none has to be looked for. No second text is written for it, as long as the first.
 */
function isExactly(text: string, length: number): boolean {
  const inLast = text.length % 4
  if (length !== (text.length * 3) >> 2 || inLast === 1) return false
  if (text.includes('+') || text.includes('/') || wide.test(text)) return false
  return inLast === 0 || (values[text.charCodeAt(text.length - 1)]! & unusedBits[inLast]!) === 0
}

/** `encodeBase64url` in JavaScript. */
export function encodeAnywhere(bytes: Uint8Array): string {
  let text = ''
  for (let index = 0; index < bytes.length; index += 3) {
    const left = bytes.length - index
    const group = (bytes[index]! << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0)
    text += alphabet[group >> 18]! + alphabet[(group >> 12) & 63]!
    if (left > 1) text += alphabet[(group >> 6) & 63]!
    if (left > 2) text += alphabet[group & 63]!
  }
  return text
}

/** `decodeBase64url` in JavaScript. */
export function decodeAnywhere(text: string): Uint8Array | undefined {
  const codes = new TextEncoder().encode(text)
  if (codes.length !== text.length || text.length % 4 === 1) return undefined
  const bytes = new Uint8Array((text.length * 3) >> 2)
  let position = 0
  let seen = 0
  for (let index = 0; index < codes.length; index += 4) {
    const a = values[codes[index]!]!
    const b = values[codes[index + 1]!]!
    const c = index + 2 < codes.length ? values[codes[index + 2]!]! : 0
    const d = index + 3 < codes.length ? values[codes[index + 3]!]! : 0
    seen |= a | b | c | d
    bytes[position++] = (a << 2) | (b >> 4)
    bytes[position++] = (b << 4) | (c >> 2)
    bytes[position++] = (c << 6) | d
  }
  const unused = unusedBits[text.length % 4]!
  const last = text === '' ? 0 : values[codes.at(-1)!]!
  return seen < 64 && (last & unused) === 0 ? bytes : undefined
}

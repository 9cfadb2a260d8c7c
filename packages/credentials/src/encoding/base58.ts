import { CredentialError } from '../errors.ts'

/*
 * Base58 for signatures, where it is done for each credential of thousands. Limbs of four digits (encoding) or three
 * bytes (decoding) are worked on at a time, so that a signature of 64 bytes takes some 250 steps.
 */

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const digitOf = new Int8Array(128).fill(-1)
for (let index = 0; index < 58; index++) digitOf[alphabet.charCodeAt(index)] = index

const fourDigits = 58 ** 4
const threeBytes = 2 ** 24
const pairs = Array.from({ length: 58 * 58 }, (_, value) => alphabet[Math.floor(value / 58)]! + alphabet[value % 58]!)

/** Room for the limbs of a signature or a key; what is longer has its own. */
const scratch = new Float64Array(128)

/** The limbs (least first), of which there are `count`, become `limbs * factor + more`. Returns how many they are then. */
function multiplyAdd(limbs: Float64Array, count: number, base: number, factor: number, more: number): number {
  const inverse = 1 / base
  let carry = more
  for (let index = 0; index < count; index++) {
    const value = limbs[index]! * factor + carry
    // multiplying is faster than dividing, and may be one off
    carry = Math.floor(value * inverse)
    let rest = value - carry * base
    if (rest < 0) {
      carry--
      rest += base
    } else if (rest >= base) {
      carry++
      rest -= base
    }
    limbs[index] = rest
  }
  let length = count
  for (; carry > 0; carry = Math.floor(carry / base)) limbs[length++] = carry % base
  return length
}

/** Bytes in base58btc, without a multibase prefix. */
export function encodeBase58(bytes: Uint8Array): string {
  let zeros = 0
  while (zeros < bytes.length && bytes[zeros] === 0) zeros++
  const limbs = bytes.length <= 256 ? scratch : new Float64Array(bytes.length)
  let count = 0
  let index = zeros
  for (; (bytes.length - index) % 3 !== 0; index++) count = multiplyAdd(limbs, count, fourDigits, 256, bytes[index]!)
  for (; index < bytes.length; index += 3) {
    const group = (bytes[index]! << 16) | (bytes[index + 1]! << 8) | bytes[index + 2]!
    count = multiplyAdd(limbs, count, fourDigits, threeBytes, group)
  }
  let digits = ''
  for (let limb = count - 1; limb >= 0; limb--) {
    const high = Math.floor(limbs[limb]! / 3364)
    digits += pairs[high]! + pairs[limbs[limb]! - high * 3364]!
  }
  let leading = 0
  while (digits.charCodeAt(leading) === 49) leading++
  return '1'.repeat(zeros) + digits.slice(leading)
}

/**
 * The bytes of a base58btc text. The work grows with the square of the length, so long texts are refused.
 *
 * @param longest in digits
 * @throws CredentialError `key.malformed`
 */
export function decodeBase58(text: string, longest = 1024): Uint8Array {
  if (text.length > longest) throw new CredentialError('key.malformed', 'A base58 value is too long.')
  let zeros = 0
  while (zeros < text.length && text.charCodeAt(zeros) === 49) zeros++
  const limbs = text.length <= 256 ? scratch : new Float64Array(text.length)
  let count = 0
  let index = zeros
  let size = (text.length - zeros) % 4 || 4
  while (index < text.length) {
    let value = 0
    let factor = 1
    for (const stop = index + size; index < stop; index++) {
      const digit = digitOf[text.charCodeAt(index)] ?? -1
      if (digit < 0)
        throw new CredentialError('key.malformed', 'A base58 value has a character outside of its alphabet.')
      value = value * 58 + digit
      factor *= 58
    }
    count = multiplyAdd(limbs, count, threeBytes, factor, value)
    size = 4
  }
  return toBytes(limbs, count, zeros)
}

function toBytes(limbs: Float64Array, count: number, zeros: number): Uint8Array {
  const top = count === 0 ? 0 : limbs[count - 1]!
  const inTop = count === 0 ? 0 : top > 0xffff ? 3 : top > 0xff ? 2 : 1
  const bytes = new Uint8Array(zeros + Math.max(0, count - 1) * 3 + inTop)
  for (let limb = 0, at = bytes.length - 1; at >= zeros; limb++) {
    for (let value = limbs[limb]!, step = 0; step < 3 && at >= zeros; step++, value = Math.floor(value / 256)) {
      bytes[at--] = value & 0xff
    }
  }
  return bytes
}

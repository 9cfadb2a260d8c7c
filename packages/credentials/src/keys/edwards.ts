/*
 * What is asked of an Ed25519 key or signature before any backend sees it. Backends agree about ordinary ones and differ
 * about those that somebody built: with these out of the way, the verdict is the same wherever it is made.
 */

/** y-coordinates of the eight points of small order, without the sign bit: with them one signature fits any message. */
const smallOrder: readonly (readonly number[])[] = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
].map((hex) => hex.match(/../g)!.map((pair) => Number.parseInt(pair, 16)))

/** The order of the group, 2²⁵² + 27742317777372353535851937790883648493, little-endian (RFC 8032 §5.1). */
const groupOrder = 'edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010'
  .match(/../g)!
  .map((pair) => Number.parseInt(pair, 16))

/** Are these 32 bytes a point of small order? */
export function isOfSmallOrder(point: Uint8Array): boolean {
  return smallOrder.some((y) => y.every((byte, index) => byte === (index < 31 ? point[index] : point[31]! & 0x7f)))
}

/** Is y below 2²⁵⁵ − 19, so that these 32 bytes are the only way to write the point? */
export function isCanonicalPoint(point: Uint8Array): boolean {
  if (point[0]! < 0xed || (point[31]! & 0x7f) !== 0x7f) return true
  for (let index = 1; index < 31; index++) if (point[index] !== 0xff) return true
  return false
}

/**
 * May these bytes be an Ed25519 signature: 64 of them, R neither of small order nor written in a second way, S below the
 * order of the group?
 *
 * @see https://www.rfc-editor.org/rfc/rfc8032#section-5.1.7
 */
export function isStrictEd25519Signature(signature: Uint8Array): boolean {
  return (
    signature.length === 64 && isCanonicalPoint(signature) && !isOfSmallOrder(signature) && isBelowGroupOrder(signature)
  )
}

function isBelowGroupOrder(signature: Uint8Array): boolean {
  if (signature[63]! < 0x10) return true
  for (let index = 31; index >= 0; index--) {
    const difference = signature[32 + index]! - groupOrder[index]!
    if (difference !== 0) return difference < 0
  }
  return false
}

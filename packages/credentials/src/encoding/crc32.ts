/** Eight tables: what a byte does to the checksum, and what it does when 1 to 7 further bytes come behind it. */
const tables: readonly Uint32Array[] = Array.from({ length: 8 }, () => new Uint32Array(256))
for (let byte = 0; byte < 256; byte++) {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  tables[0]![byte] = value
}
for (let behind = 1; behind < 8; behind++) {
  for (let byte = 0; byte < 256; byte++) {
    const value = tables[behind - 1]![byte]!
    tables[behind]![byte] = (value >>> 8) ^ tables[0]![value & 0xff]!
  }
}
const [t0, t1, t2, t3, t4, t5, t6, t7] = tables as [
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
]

/**
 * The checksum of a PNG chunk, over its type and its data (ISO/IEC 15948 §5.5), and of what a gzip stream holds (RFC 1952
 * §2.3.1). Eight bytes at a time.
 */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff
  let at = 0
  for (const end = bytes.length - 7; at < end; at += 8) {
    const low = value ^ (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24))
    value =
      t7[low & 0xff]! ^
      t6[(low >>> 8) & 0xff]! ^
      t5[(low >>> 16) & 0xff]! ^
      t4[low >>> 24]! ^
      t3[bytes[at + 4]!]! ^
      t2[bytes[at + 5]!]! ^
      t1[bytes[at + 6]!]! ^
      t0[bytes[at + 7]!]!
  }
  for (; at < bytes.length; at++) value = t0[(value ^ bytes[at]!) & 0xff]! ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}

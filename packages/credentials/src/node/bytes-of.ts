import { toUtf8 } from '../encoding/index.ts'

/** Room for texts whose bytes are looked at once and at once: memory of its own would cost each more than its hash does. */
const room = Buffer.allocUnsafeSlow(64 * 1024)
/** UTF-8 has at most three bytes for a unit of UTF-16. */
const longest = room.length / 3

/** Bytes as they are; those of a text in UTF-8, which the next text will overwrite: to be used before anybody else gets to. */
export function bytesOf(data: Uint8Array | string): Uint8Array {
  if (typeof data !== 'string') return data
  return data.length <= longest ? room.subarray(0, room.write(data)) : toUtf8(data)
}

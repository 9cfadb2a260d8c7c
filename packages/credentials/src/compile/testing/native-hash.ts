import { hash } from 'node:crypto'
import type { HashPort } from '../hash-port.ts'

/** SHA-256 as Node does it. Bytes are taken out of a text, because Node takes longer to make a `Buffer` than to hash. */
export const nativeHash: HashPort = {
  hex: (text) => hash('sha256', text, 'hex'),
  bytes(text) {
    const digest = hash('sha256', text, 'binary')
    const bytes = new Uint8Array(digest.length)
    for (let index = 0; index < bytes.length; index++) bytes[index] = digest.charCodeAt(index)
    return bytes
  },
}

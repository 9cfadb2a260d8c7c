import { sha256, toHex, toUtf8 } from '../encoding/index.ts'

/**
 * SHA-256 of a text in UTF-8, at once and not as a promise: canonicalization asks for dozens of small hashes, and
 * waiting would cost more than the work. (SHA-384 for the suites that want it.)
 */
export interface HashPort {
  /** lower-case hexadecimal */
  hex(text: string): string
  bytes(text: string): Uint8Array
}

/** Works everywhere. Platforms with native synchronous hashing bring their own. */
export const plainHash: HashPort = {
  hex: (text) => toHex(sha256(toUtf8(text))),
  bytes: (text) => sha256(toUtf8(text)),
}

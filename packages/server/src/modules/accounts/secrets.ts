import { createHash } from 'node:crypto'

/**
 * What is kept of a session's or token's secret. The secret has 160 random bits, so that a plain SHA-256 cannot be
 * guessed backwards (a code of 8 digits could: those are hashed with a key). Bound to its use: a session's secret is no
 * token.
 */
export const hashSecret = (secret: string, use: 'session' | 'token'): Uint8Array =>
  createHash('sha256').update(`cairn ${use}\0`).update(secret).digest()

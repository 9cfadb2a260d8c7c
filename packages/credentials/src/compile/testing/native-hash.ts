import { hash } from 'node:crypto'
import type { HashPort } from '../hash-port.ts'

/** SHA-256 as Node does it. */
export const nativeHash: HashPort = {
  hex: (text) => hash('sha256', text, 'hex'),
  bytes: (text) => hash('sha256', text, 'buffer'),
}

import { type BinaryLike, hash } from 'node:crypto'
import type { HashPort } from '../compile/index.ts'
import type { HashName } from '../keys/index.ts'

const nodeNames: Readonly<Record<HashName, string>> = { 'SHA-256': 'sha256', 'SHA-384': 'sha384' }

/** The bytes are taken out of a text, because Node takes longer to make a `Buffer` than to hash. */
export function digest(name: HashName, data: BinaryLike): Uint8Array {
  const binary = hash(nodeNames[name], data, 'binary')
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < bytes.length; index++) bytes[index] = binary.charCodeAt(index)
  return bytes
}

function hashPort(name: HashName): HashPort {
  const nodeName = nodeNames[name]
  return { hex: (text) => hash(nodeName, text, 'hex'), bytes: (text) => digest(name, text) }
}

/** Hashing at once, for `CryptoPort` and `createCanonicalizer`. */
export const nodeHashes: Readonly<Record<HashName, HashPort>> = {
  'SHA-256': hashPort('SHA-256'),
  'SHA-384': hashPort('SHA-384'),
}

/** SHA-256 alone. */
export const nodeHash: HashPort = nodeHashes['SHA-256']

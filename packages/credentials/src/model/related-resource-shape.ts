import { decodeBase58, decodeBase64url } from '../encoding/index.ts'
import { isJsonObject } from '../json.ts'
import { all, object, type Shape, setOf, text, uri } from './shape.ts'

/** Hash functions that a digest may name: the multihash code, and the length of the digest in bytes. */
const hashes: ReadonlyMap<number, number> = new Map([
  [0x12, 32],
  [0x20, 48],
  [0x13, 64],
])

/** `sha256-…`, several of them with spaces between. @see https://www.w3.org/TR/SRI/#the-integrity-attribute */
const integrity: Shape = (value, pointer, faults) => {
  if (typeof value !== 'string' || !/^sha(?:256|384|512)-\S+(?: +sha(?:256|384|512)-\S+)*$/.test(value))
    faults.push({ pointer, message: 'must be a digest as Subresource Integrity writes it' })
}

/** A multihash of the SHA-2 family in multibase text. @see https://www.w3.org/TR/cid-1.0/#multihash */
const multihash: Shape = (value, pointer, faults) => {
  const bytes = typeof value === 'string' ? decodeMultibase(value) : undefined
  if (!bytes || bytes.length !== bytes[1]! + 2 || hashes.get(bytes[0]!) !== bytes[1])
    faults.push({ pointer, message: 'must be a multihash of SHA-256, SHA-384 or SHA-512' })
}

function decodeMultibase(value: string): Uint8Array | undefined {
  if (value.startsWith('u')) return decodeBase64url(value.slice(1))
  return /^z[1-9A-HJ-NP-Za-km-z]{1,100}$/.test(value) ? decodeBase58(value.slice(1), 100) : undefined
}

const related = all(
  object({ required: { id: uri }, optional: { digestSRI: integrity, digestMultibase: multihash, mediaType: text } }),
  (value, pointer, faults) => {
    if (isJsonObject(value) && value.digestSRI === undefined && value.digestMultibase === undefined)
      faults.push({ pointer, message: 'must have "digestSRI" or "digestMultibase"' })
  },
)

/**
 * Resources that a credential names together with their digests, each once.
 *
 * @see https://www.w3.org/TR/vc-data-model-2.0/#integrity-of-related-resources
 */
export const relatedResources: Shape = all(setOf(related), (value, pointer, faults) => {
  const ids = Array.isArray(value) ? value.filter(isJsonObject).map(({ id }) => id) : []
  if (new Set(ids).size < ids.length) faults.push({ pointer, message: 'must name each resource once' })
})

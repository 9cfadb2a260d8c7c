import { vcContext } from '../contexts/names.ts'
import { decodeBase58, decodeBase64url, encodeBase64url } from '../encoding/index.ts'
import { isJsonObject } from '../json.ts'
import { all, fault, object, type Shape, setOf, text, uri } from './shape.ts'

/**
 * Digests of what is built in and therefore never fetched, in base64url: of every edition that was published under the
 * address, as credentials go on naming an earlier one.
 */
const known: ReadonlyMap<unknown, readonly string[]> = new Map([
  [
    vcContext,
    [
      // of the Recommendation, 2025
      'WZVc7WaX1h4D8rJVb-vlMIqxaEKEb1tYbX8fet7JJzQ',
      'l_HrjlBCNWyAX91hr6LFV2Y3heB5Tcr6IeE4_Tje8YyzYBM8IhqjHWiWpr8-ZbYU',
      // as it was in July 2024
      'JKGMkOmFbVJhEfKTduMC2XCyvRAYLjOVmZWwIH1wQ7k',
      'NSOcNpmdIVUxIJGvGUoe22FjTWrXiaXlsZ8q6912LdnR3KraQO2n75Ica4wK4Qeg',
    ],
  ],
])

/** Lengths in bytes of digests with SHA-256, SHA-384 and SHA-512, and the code of the function in a multihash. */
const codes: ReadonlyMap<number, number> = new Map([
  [32, 0x12],
  [48, 0x20],
  [64, 0x13],
])

/** `sha384-…`, several of them with spaces between. @see https://www.w3.org/TR/SRI/#the-integrity-attribute */
const integrity: Shape = (value, place) =>
  (typeof value === 'string' && /^sha(?:256|384|512)-\S+(?: +sha(?:256|384|512)-\S+)*$/.test(value)) ||
  fault(place, 'must be a digest as Subresource Integrity writes it')

/** A digest in multibase text, with the header of a multihash or bare. @see https://www.w3.org/TR/cid-1.0/#multihash */
const multibase: Shape = (value, place) =>
  digestIn(value) !== undefined || fault(place, 'must be a digest of SHA-256, SHA-384 or SHA-512')

function digestIn(value: unknown): Uint8Array | undefined {
  const bytes = typeof value === 'string' ? decodeMultibase(value) : undefined
  if (!bytes) return undefined
  const hasHeader = codes.get(bytes.length - 2) === bytes[0] && bytes[1] === bytes.length - 2
  if (hasHeader) return bytes.subarray(2)
  return codes.has(bytes.length) ? bytes : undefined
}

function decodeMultibase(value: string): Uint8Array | undefined {
  if (value.startsWith('u')) return decodeBase64url(value.slice(1))
  return /^z[1-9A-HJ-NP-Za-km-z]{1,100}$/.test(value) ? decodeBase58(value.slice(1), 100) : undefined
}

/** Is it none of those that we know for this resource? Of digests with other functions we cannot tell. */
function differs(digest: string, id: unknown): boolean {
  const digests = known.get(id)?.filter(({ length }) => length === digest.length) ?? []
  return digests.length > 0 && !digests.includes(digest)
}

const digests: Shape = (value, place) => {
  if (!isJsonObject(value)) return true
  const { id, digestSRI, digestMultibase } = value
  let isGood = true
  if (digestSRI === undefined && digestMultibase === undefined)
    isGood = fault(place, 'must have "digestSRI" or "digestMultibase"')
  const bytes = digestIn(digestMultibase)
  const ofSri = typeof digestSRI === 'string' ? digestSRI.split(/ +/).map((one) => toBase64url(one.slice(7))) : []
  for (const digest of [...ofSri, ...(bytes ? [encodeBase64url(bytes)] : [])])
    if (differs(digest, id)) isGood = fault(place, 'must have the digest of the resource')
  return isGood
}

const toBase64url = (base64: string) => base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')

/**
 * Resources that a credential names together with their digests, each once.
 *
 * @see https://www.w3.org/TR/vc-data-model-2.0/#integrity-of-related-resources
 */
export const relatedResources: Shape = all(
  setOf(
    all(
      object({
        required: { id: uri },
        optional: { digestSRI: integrity, digestMultibase: multibase, mediaType: text },
      }),
      digests,
    ),
  ),
  (value, place) => {
    const ids = Array.isArray(value) ? value.filter(isJsonObject).map(({ id }) => id) : []
    return new Set(ids).size === ids.length || fault(place, 'must name each resource once')
  },
)

import { decode, encode, type TagDecoder } from 'cborg'
import { concatBytes, decodeBase64url, encodeBase64url } from '../../encoding/index.ts'
import { CredentialError } from '../../errors.ts'
import { hmacBytes } from './labels.ts'
import { mostPointers } from './pointers.ts'

/** What the issuer hands to the holder, and the holder to nobody: everything can be derived from it. */
export interface BaseProof {
  /** by the issuer's key, over hash of proof options ‖ `publicKey` ‖ hash of the mandatory statements */
  readonly baseSignature: Uint8Array
  /** Multikey bytes of a P-256 key that was made for this proof alone */
  readonly publicKey: Uint8Array
  readonly hmacKey: Uint8Array
  /** by that key: one for each statement that is not mandatory, in the order of the statements */
  readonly signatures: readonly Uint8Array[]
  readonly mandatoryPointers: readonly string[]
}

/** What the holder shows. */
export interface DerivedProof extends Pick<BaseProof, 'baseSignature' | 'publicKey'> {
  /** one for each statement that is shown and not mandatory, in the order of the statements */
  readonly signatures: readonly Uint8Array[]
  /** the digest of each blank node, by the number in the canonical label that it has in what is shown */
  readonly labels: readonly Uint8Array[]
  /** which of the statements that are shown are the mandatory ones, ascending */
  readonly mandatoryIndexes: readonly number[]
}

const headers = { base: Uint8Array.of(0xd9, 0x5d, 0x00), derived: Uint8Array.of(0xd9, 0x5d, 0x01) } as const
/** Some software marks byte strings as typed arrays (RFC 8746). */
const tags: TagDecoder[] = []
tags[64] = (inner: unknown) => inner
const signatureBytes = 64
const publicKeyBytes = 35

/** @see https://www.w3.org/TR/vc-di-ecdsa/#serializebaseproofvalue */
export function encodeBaseProof(proof: BaseProof): string {
  const { baseSignature, publicKey, hmacKey, signatures, mandatoryPointers } = proof
  return encodeParts('base', [baseSignature, publicKey, hmacKey, signatures, mandatoryPointers])
}

/** @see https://www.w3.org/TR/vc-di-ecdsa/#serializederivedproofvalue */
export function encodeDerivedProof(proof: DerivedProof): string {
  const { baseSignature, publicKey, signatures, labels, mandatoryIndexes } = proof
  return encodeParts('derived', [baseSignature, publicKey, signatures, new Map(labels.entries()), mandatoryIndexes])
}

function encodeParts(mode: keyof typeof headers, parts: readonly unknown[]): string {
  return `u${encodeBase64url(concatBytes(headers[mode], encode(parts)))}`
}

/** Which of the two is it, by its first three bytes? `undefined` when it is neither. */
export function modeOf(proofValue: string): keyof typeof headers | undefined {
  if (proofValue.startsWith('u2V0A')) return 'base'
  return proofValue.startsWith('u2V0B') ? 'derived' : undefined
}

/** @throws CredentialError `proof.malformed` */
export function decodeBaseProof(proofValue: string): BaseProof {
  const [baseSignature, publicKey, hmacKey, signatures, mandatoryPointers] = decodeParts(proofValue, 'base')
  return {
    ...common(baseSignature, publicKey, signatures),
    hmacKey: bytes(hmacKey, hmacBytes),
    mandatoryPointers: list(mandatoryPointers, mostPointers).map(text),
  }
}

/** @throws CredentialError `proof.malformed` */
export function decodeDerivedProof(proofValue: string): DerivedProof {
  const [baseSignature, publicKey, signatures, labels, mandatoryIndexes] = decodeParts(proofValue, 'derived')
  return {
    ...common(baseSignature, publicKey, signatures),
    labels: toLabels(labels),
    mandatoryIndexes: ascending(mandatoryIndexes),
  }
}

function decodeParts(proofValue: string, mode: keyof typeof headers): readonly unknown[] {
  const whole = modeOf(proofValue) === mode ? decodeBase64url(proofValue.slice(1)) : undefined
  if (!whole) throw malformed(`It is not a ${mode} proof of ecdsa-sd-2023.`)
  const strictly = { strict: true, allowIndefinite: false, allowUndefined: false, rejectDuplicateMapKeys: true }
  let parts: unknown
  try {
    parts = decode(whole.subarray(3), { ...strictly, useMaps: true, tags })
  } catch (error) {
    // whatever the decoder says, too deep a nest included, it says of these bytes
    throw malformed('It is not CBOR.', error)
  }
  const found = list(parts, 5)
  if (found.length !== 5) throw malformed('It does not have five parts.')
  return found
}

function common(baseSignature: unknown, publicKey: unknown, signatures: unknown) {
  return {
    baseSignature: bytes(baseSignature, signatureBytes),
    publicKey: bytes(publicKey, publicKeyBytes),
    signatures: list(signatures).map((signature) => bytes(signature, signatureBytes)),
  }
}

function toLabels(map: unknown): Uint8Array[] {
  if (!(map instanceof Map)) throw malformed('Its labels are no map.')
  const labels = [...map.keys()].map((_, index) => bytes(map.get(index), hmacBytes))
  if (new Set(labels.map(encodeBase64url)).size !== labels.length) throw malformed('Two of its labels are the same.')
  return labels
}

function ascending(indexes: unknown): number[] {
  const found = list(indexes) as number[]
  const isAscending = found.every((index, at) => Number.isSafeInteger(index) && index > (found[at - 1] ?? -1))
  if (!isAscending) throw malformed('Its indexes are not ascending whole numbers.')
  return found
}

function list(value: unknown, most = Number.POSITIVE_INFINITY): readonly unknown[] {
  if (!Array.isArray(value)) throw malformed('It has something else where a list belongs.')
  if (value.length > most) throw malformed('One of its lists is too long.')
  return value
}

function bytes(value: unknown, length: number): Uint8Array {
  if (!(value instanceof Uint8Array) || value.length !== length) throw malformed(`It lacks ${length} bytes.`)
  return value
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw malformed('It has something else where text belongs.')
  return value
}

function malformed(detail: string, cause?: unknown): CredentialError {
  return new CredentialError('proof.malformed', detail, cause === undefined ? undefined : { cause })
}

import type { Facts } from '../../compile/index.ts'
import { CredentialError, type ErrorCode } from '../../errors.ts'
import type { BatchIssuer } from './batch-issuer.ts'

/** One of a chunk that could not be issued, and why. */
export interface Refusal {
  readonly index: number
  readonly code: ErrorCode
  readonly detail: string | undefined
}

/** Credentials one behind the other in one piece of memory, which moves between threads without being copied. */
export interface PackedChunk {
  readonly memory: ArrayBuffer
  /** where each ends; one that was refused has no bytes */
  readonly ends: Uint32Array
  readonly refusals: readonly Refusal[]
}

/** Signed texts of a few kilobytes each; more is made room for when it is needed. */
const usualSize = 5_000

export async function issueChunk(issuer: BatchIssuer, list: readonly Facts[]): Promise<PackedChunk> {
  const ends = new Uint32Array(list.length)
  const refusals: Refusal[] = []
  let bytes: Buffer<ArrayBuffer> = Buffer.allocUnsafeSlow(Math.max(1, list.length) * usualSize)
  let at = 0
  for (let index = 0; index < list.length; index++) {
    try {
      const issued = issuer.issue(list[index]!)
      const text = typeof issued === 'string' ? issued : await issued
      // a UTF-16 code unit takes three bytes at most
      if (at + text.length * 3 > bytes.length) bytes = grown(bytes, at, text.length * 3)
      at += bytes.write(text, at)
    } catch (error) {
      if (!(error instanceof CredentialError)) throw error
      refusals.push({ index, code: error.code, detail: error.detail })
    }
    ends[index] = at
  }
  return { memory: bytes.buffer, ends, refusals }
}

function grown(bytes: Buffer<ArrayBuffer>, used: number, more: number): Buffer<ArrayBuffer> {
  const larger = Buffer.allocUnsafeSlow(bytes.length * 2 + more)
  bytes.copy(larger, 0, 0, used)
  return larger
}

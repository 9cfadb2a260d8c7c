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
/** So many are written and then signed: few enough to lie near the processor. */
const blockSize = 32

/** @param list facts, or the JSON text of facts */
export async function issueChunk(issuer: BatchIssuer, list: readonly (Facts | string)[]): Promise<PackedChunk> {
  const ends = new Uint32Array(list.length)
  const refusals: Refusal[] = []
  let bytes: Buffer<ArrayBuffer> = Buffer.allocUnsafeSlow(Math.max(1, list.length) * usualSize)
  let at = 0
  for (let start = 0; start < list.length; start += blockSize) {
    const block = issuer
      .issue(list.slice(start, start + blockSize).map(toFacts))
      .map((issued, index) => (typeof issued === 'string' ? issued : textOrRefusal(issued, start + index)))
    for (let index = start; index < start + block.length; index++) {
      const issued = block[index - start]!
      const text = typeof issued === 'string' ? issued : await issued
      if (typeof text === 'string') {
        // a UTF-16 code unit takes three bytes at most
        if (at + text.length * 3 > bytes.length) bytes = grown(bytes, at, text.length * 3)
        at += bytes.write(text, at)
      } else refusals.push(text)
      ends[index] = at
    }
  }
  return { memory: bytes.buffer, ends, refusals }
}

const toFacts = (facts: Facts | string) => (typeof facts === 'string' ? (JSON.parse(facts) as Facts) : facts)

async function textOrRefusal(issued: Promise<string>, index: number): Promise<string | Refusal> {
  try {
    return await issued
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error
    return { index, code: error.code, detail: error.detail }
  }
}

function grown(bytes: Buffer<ArrayBuffer>, used: number, more: number): Buffer<ArrayBuffer> {
  const larger = Buffer.allocUnsafeSlow(bytes.length * 2 + more)
  bytes.copy(larger, 0, 0, used)
  return larger
}

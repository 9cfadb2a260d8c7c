import { availableParallelism } from 'node:os'
import type { VerifyOptions } from '../../verify/options.ts'
import type { VerificationReport } from '../../verify/report.ts'
import { inChunks, mapInOrder, type Source } from '../pool/in-chunks.ts'
import { ThreadLost } from '../pool/thread-lost.ts'
import { createWorkerPool } from '../pool/worker-pool.ts'
import type { VerifyingQuestion, VerifyingTask } from './verifying-thread.ts'

export interface VerifyManyOptions
  extends Pick<
    VerifyOptions,
    'now' | 'checks' | 'recipient' | 'knownIssuers' | 'accept' | 'limits' | 'fetch' | 'trustedIssuers'
  > {
  /** as many as the machine runs at once, unless told otherwise */
  readonly threads?: number
  /** how many a thread is given at a time */
  readonly chunkSize?: number
  /** the work that one input may take, in milliseconds; waiting for others does not count */
  readonly timeLimit?: number
  /** the memory that one input may take, in megabytes */
  readonly heap?: number
}

/** The report, or why there is none: what took too long, too much memory, or a thread with it. */
export type VerifiedOne =
  | { readonly index: number; readonly report: VerificationReport; readonly lost?: undefined }
  | { readonly index: number; readonly report?: undefined; readonly lost: ThreadLost['reason'] }

/**
 * Verifies many inputs in worker threads, and hands out the reports in the order of the inputs.
 *
 * An input that is built to take for ever costs its own verdict and nobody else's: its thread is ended and replaced, and
 * what was in the same chunk is verified one by one. Inputs are taken from their source as threads become free.
 */
export async function* verifyMany(
  inputs: Source<string | Uint8Array>,
  {
    threads = availableParallelism(),
    chunkSize = 16,
    timeLimit = 3_000,
    heap = 256,
    fetch,
    trustedIssuers,
    ...options
  }: VerifyManyOptions = {},
): AsyncGenerator<VerifiedOne> {
  const pool = createWorkerPool<VerifyingTask, VerificationReport[]>({
    module: new URL('./verifying-thread.ts', import.meta.url),
    threads,
    timeLimit,
    heap,
    answer: async (question) => {
      const asked = question as VerifyingQuestion
      return asked.kind === 'fetch' ? fetch!(asked.url, { accept: asked.accept }) : trustedIssuers!(asked.issuer)
    },
  })
  const common = { options, canFetch: fetch !== undefined, knowsTrust: trustedIssuers !== undefined }

  async function verifyChunk(chunk: readonly (string | Uint8Array)[]): Promise<Omit<VerifiedOne, 'index'>[]> {
    try {
      const reports = await pool.run({ inputs: chunk, ...common })
      return reports.map((report) => ({ report }))
    } catch (error) {
      if (!(error instanceof ThreadLost)) throw error
      if (chunk.length === 1) return [{ lost: error.reason }]
      // one of them did it, and the others have nothing to do with it
      return (await Promise.all(chunk.map((input) => verifyChunk([input])))).flat()
    }
  }

  try {
    let index = 0
    for await (const chunk of mapInOrder(inChunks(inputs, chunkSize), threads * 2, verifyChunk)) {
      for (const one of chunk) yield { index: index++, ...one } as VerifiedOne
    }
  } finally {
    await pool.close()
  }
}

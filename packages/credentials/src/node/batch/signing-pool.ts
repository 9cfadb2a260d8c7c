import { availableParallelism } from 'node:os'
import type { Facts } from '../../compile/index.ts'
import { inChunks, mapInOrder, type Source } from '../pool/in-chunks.ts'
import { createWorkerPool } from '../pool/worker-pool.ts'
import type { BatchKind } from './batch-issuer.ts'
import type { PackedChunk, Refusal } from './issue-chunk.ts'
import type { SigningTask } from './signing-thread.ts'

export interface SigningPoolOptions {
  /** as many as the machine runs at once, unless told otherwise */
  readonly threads?: number
  /** how many credentials a thread is given at a time */
  readonly chunkSize?: number
}

/** Signed credentials of a batch, in the order of their facts. */
export interface IssuedChunk {
  /** which of the batch the first one is */
  readonly first: number
  readonly count: number
  /** The JSON text of one in UTF-8, as a view of the memory that all of the chunk share; empty when it was refused. */
  bytes(index: number): Uint8Array
  readonly refusals: readonly Refusal[]
}

export interface SigningPool {
  /**
   * Signs one kind of credential for many. Facts are taken from their source as threads become free, so neither they nor
   * the results pile up. The private key is handed to the threads of this process and to nobody else.
   *
   * @param facts as objects, or as the JSON text of objects, as a database has them: that saves writing them once more
   * @throws ThreadLost when threads die over the same chunk again and again
   */
  issueMany(kind: BatchKind, facts: Source<Facts | string>): AsyncGenerator<IssuedChunk>
  /** Ends the threads. */
  close(): Promise<void>
}

/** Threads that sign. They start with the first batch and are kept for the next. */
export function createSigningPool({
  threads = availableParallelism(),
  chunkSize = 500,
}: SigningPoolOptions = {}): SigningPool {
  const module = new URL('./signing-thread.ts', import.meta.url)
  const pool = createWorkerPool<SigningTask, PackedChunk>({ module, threads })
  let batches = 0
  return {
    close: pool.close,
    async *issueMany(kind, facts) {
      const id = `batch ${++batches}`
      let first = 0
      // while each thread has a chunk, the next one lies ready for it
      const chunks = mapInOrder(inChunks(facts, chunkSize), threads * 2, (chunk) =>
        pool.run({ id, kind, chunk: chunk.map(toJson) }),
      )
      for await (const packed of chunks) {
        yield unpacked(packed, first)
        first += packed.ends.length
      }
    },
  }
}

const toJson = (facts: Facts | string) => (typeof facts === 'string' ? facts : JSON.stringify(facts))

function unpacked({ memory, ends, refusals }: PackedChunk, first: number): IssuedChunk {
  return {
    first,
    count: ends.length,
    refusals,
    bytes(index) {
      const start = index === 0 ? 0 : ends[index - 1]!
      return new Uint8Array(memory, start, ends[index]! - start)
    },
  }
}

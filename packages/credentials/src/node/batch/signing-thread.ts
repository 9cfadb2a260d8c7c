/**
 * Runs in a worker thread: issues chunks of batches.
 *
 * @module
 */
import { createCache } from '../../cache.ts'
import { serveTasks } from '../pool/serve-tasks.ts'
import { type BatchIssuer, type BatchKind, createBatchIssuer } from './batch-issuer.ts'
import { issueChunk } from './issue-chunk.ts'

export interface SigningTask {
  /** of the batch, within its pool */
  readonly id: string
  readonly kind: BatchKind
  /** facts as JSON texts: quicker to hand over than objects, and read when their turn comes */
  readonly chunk: readonly string[]
}

const issuers = createCache<BatchIssuer>(20)

serveTasks<SigningTask>(async ({ id, kind, chunk }) => {
  const issuer = issuers.get(id, () => createBatchIssuer(kind))
  const result = await issueChunk(issuer, chunk)
  return { result, transfer: [result.memory, result.ends.buffer as ArrayBuffer] }
})

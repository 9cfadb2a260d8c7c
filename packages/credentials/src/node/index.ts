/** What Node does faster than the platform's common ground, and in several threads. */
export { type BatchIssuer, type BatchKind, createBatchIssuer } from './batch/batch-issuer.ts'
export type { Refusal } from './batch/issue-chunk.ts'
export {
  createSigningPool,
  type IssuedChunk,
  type SigningPool,
  type SigningPoolOptions,
} from './batch/signing-pool.ts'
export { type VerifiedOne, type VerifyManyOptions, verifyMany } from './batch/verify-many.ts'
export { createNodeSigner, nodeCrypto } from './node-crypto.ts'
export { nodeGzip } from './node-gzip.ts'
export { nodeHash, nodeHashes } from './node-hash.ts'
export { type Ask, serveTasks, type TaskResult } from './pool/serve-tasks.ts'
export { ThreadLost } from './pool/thread-lost.ts'
export { createWorkerPool, type WorkerPool, type WorkerPoolOptions } from './pool/worker-pool.ts'
export { createNativeSigner, createSodiumSigner, nativeCrypto, sodiumCrypto, sodiumMissing } from './sodium-crypto.ts'

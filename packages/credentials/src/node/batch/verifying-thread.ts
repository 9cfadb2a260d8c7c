/**
 * Runs in a worker thread: verifies chunks of what strangers handed us.
 *
 * @module
 */
import type { FetchedDocument } from '../../fetch.ts'
import { createStatusCache } from '../../status/status-cache.ts'
import type { VerifyOptions } from '../../verify/options.ts'
import type { Trust, VerificationReport } from '../../verify/report.ts'
import { verifyCredential } from '../../verify/verify-credential.ts'
import { nodeGzip } from '../node-gzip.ts'
import { type Ask, serveTasks } from '../pool/serve-tasks.ts'
import { nativeCrypto } from '../sodium-crypto.ts'

/** Options that are plain data, and which of the others there are. */
export interface VerifyingTask {
  readonly inputs: readonly (string | Uint8Array)[]
  readonly options: Omit<VerifyOptions, 'fetch' | 'trustedIssuers' | 'documentLoader' | 'crypto' | 'canonicalize'>
  readonly canFetch: boolean
  readonly knowsTrust: boolean
}

export type VerifyingQuestion =
  | { readonly kind: 'fetch'; readonly url: string; readonly accept: string }
  | { readonly kind: 'trust'; readonly issuer: { readonly id: string; readonly name?: string | undefined } }

/** Lists outlive the task: those who verify many see the same few again and again. */
const statusCache = createStatusCache()

serveTasks<VerifyingTask>(async (task, ask) => {
  const options = toOptions(task, ask)
  const reports: VerificationReport[] = []
  for (const input of task.inputs) reports.push(await verifyCredential(input, options))
  return { result: reports }
})

function toOptions({ options, canFetch, knowsTrust }: VerifyingTask, ask: Ask): VerifyOptions {
  const put = (question: VerifyingQuestion) => ask(question)
  return {
    ...options,
    crypto: nativeCrypto,
    gzip: nodeGzip,
    statusCache,
    ...(canFetch && {
      fetch: (url, { accept }) => put({ kind: 'fetch', url, accept }) as Promise<FetchedDocument>,
    }),
    ...(knowsTrust && { trustedIssuers: (issuer) => put({ kind: 'trust', issuer }) as Promise<Trust> }),
  }
}

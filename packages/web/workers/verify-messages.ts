import type { VerificationReport } from '@cairn/credentials'

/** What the worker is asked. */
export interface Task {
  readonly bytes: Uint8Array
  /** Was it awarded to them? An e-mail address or a DID. */
  readonly recipient?: string | undefined
}

/** What the worker says: that it can begin, what it found, or that it failed over the bytes, which says nothing of them. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly report: VerificationReport }
  | { readonly kind: 'stumbled'; readonly message: string }

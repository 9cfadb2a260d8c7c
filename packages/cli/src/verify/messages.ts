import type { BundleReport, FetchedDocument, KnownIssuer, VerificationReport } from '@cairn/credentials'

/** One badge to verify, and how. */
export interface Task {
  readonly bytes: Uint8Array
  readonly recipient?: string | undefined
  /** as of when; now, unless told otherwise */
  readonly at?: Date | undefined
  readonly offline: boolean
  /** the issuers that are recognized */
  readonly trusted: readonly KnownIssuer[]
}

/** What a badge came to; with `bundle` when it was a verification bundle, whose report is of the day it was taken. */
export type Answer = VerificationReport & { readonly bundle?: Omit<BundleReport, 'report'> }

/** A thread has no way out: it asks the main thread, which visits each address once for all badges. */
export type FromThread =
  | { readonly kind: 'ready' }
  | { readonly kind: 'visit'; readonly id: number; readonly url: string; readonly accept: string }
  | { readonly kind: 'done'; readonly answer: Answer }
  | { readonly kind: 'stumbled'; readonly message: string }

export type ToThread =
  | { readonly kind: 'task'; readonly task: Task }
  | { readonly kind: 'visited'; readonly id: number; readonly document?: FetchedDocument; readonly problem?: string }

import type { BundleReport, FetchRequest, KnownIssuer, VerificationReport } from '@cairn/credentials'

/** One badge to verify, and how. */
export interface Task {
  readonly bytes: Uint8Array
  readonly recipient?: string | undefined
  /** as of when; now, unless told otherwise */
  readonly at?: Date | undefined
  readonly offline: boolean
  /** badges alone, or verifiable credentials of any kind */
  readonly accept: 'badge' | 'any'
  /** the issuers that are recognized */
  readonly trusted: readonly KnownIssuer[]
}

/** What a thread asks for: it has no way out, and the main thread visits each address once for all badges. */
export interface Visit extends FetchRequest {
  readonly url: string
}

/** What a badge came to; with `bundle` when it was a verification bundle, whose report is of the day it was taken. */
export type Answer = VerificationReport & { readonly bundle?: Omit<BundleReport, 'report'> }

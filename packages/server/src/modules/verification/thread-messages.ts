import type { KnownIssuer, VerificationReport } from '@cairn/credentials'

/** What a thread needs to verify one badge. */
export interface Task {
  bytes: Uint8Array
  recipient?: string | undefined
  now: Date
  knownIssuers: readonly KnownIssuer[]
}

/** What a thread cannot do itself: it has no way out and no database. */
export type Question =
  | { kind: 'fetch'; url: string; accept: string }
  | { kind: 'trust'; issuer: { id: string; name?: string | undefined } }

export type FromThread =
  | { kind: 'ready' }
  | { kind: 'question'; id: number; question: Question }
  | { kind: 'done'; report: VerificationReport }
  | { kind: 'stumbled'; message: string }

export type ToThread =
  | { kind: 'task'; task: Task }
  | { kind: 'answer'; id: number; answer: unknown }
  | { kind: 'no answer'; id: number; message: string }

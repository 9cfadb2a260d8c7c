import type {
  ErrorCode,
  FetchRequest,
  JsonObject,
  KnownIssuer,
  SignatureAlgorithm,
  Trust,
  VerificationReport,
} from '@cairn/credentials'
import type { Issuance, Issued } from './thread-issuance.ts'
import type { Presented } from './thread-presentation.ts'

/** What a thread is given with every task. */
export interface Circumstances {
  /** A file of whatever kind, or the body of a request. */
  bytes: Uint8Array
  now: Date
  knownIssuers: readonly KnownIssuer[]
  /** What the addresses of our own status lists begin with. */
  ownLists: string
  /** May the contexts be named that test suites use, beside the built-in ones? */
  testContexts: boolean
}

/** What a thread can be asked for, and what it answers. */
export interface Tasks {
  /** Is this badge true? */
  badge: { task: { recipient?: string | undefined }; result: VerificationReport }
  /** The same for `{verifiableCredential, options}`: a credential of any kind. */
  credential: { task: object; result: VerificationReport }
  /** The same for `{verifiablePresentation, options}`. */
  presentation: { task: object; result: Presented }
  /** `{verifiableCredential, options}` → the credential that shows a part of it. */
  derivation: { task: object; result: JsonObject }
  /** `{credential, options}` → the signed credential. */
  issuance: { task: Issuance; result: Issued }
}
export type Kind = keyof Tasks
export type Task<K extends Kind = Kind> = { [Each in K]: { kind: Each } & Circumstances & Tasks[Each]['task'] }[K]

/** What a thread cannot do itself: it has no way out, no database and no keys. */
export interface Questions {
  fetch: { ask: { url: string } & FetchRequest; answer: unknown }
  trust: { ask: { id: string; name?: string | undefined }; answer: Trust }
  /** The status entries that a credential is to have; asked once. */
  status: { ask: undefined; answer: readonly object[] }
  /** The signature of these bytes, by the key that the task names. */
  sign: { ask: { algorithm: SignatureAlgorithm; bytes: Uint8Array }; answer: Uint8Array }
}
export type QuestionKind = keyof Questions
export type Ask = <Q extends QuestionKind>(about: Q, ask: Questions[Q]['ask']) => Promise<Questions[Q]['answer']>

export type FromThread =
  | { kind: 'ready' }
  | { kind: 'question'; id: number; about: QuestionKind; ask: unknown }
  | { kind: 'done'; result: unknown }
  /** The bytes are to blame. */
  | { kind: 'refused'; code: ErrorCode; detail: string | undefined }
  | { kind: 'stumbled'; message: string }

export type ToThread =
  | { kind: 'task'; task: Task }
  | { kind: 'answer'; id: number; answer: unknown }
  | { kind: 'no answer'; id: number; message: string }

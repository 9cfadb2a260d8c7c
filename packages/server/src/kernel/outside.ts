/** A mail as it is handed to the postman. */
export interface OutgoingMail {
  /** Stable for one mail however often it is tried: a receiver drops a second copy (RFC 5322 §3.6.4). */
  messageId: string
  to: string
  subject: string
  text: string
  html: string
}

/** What came back from a visit to another site; the whole body, within the fetcher's limits. */
export interface Fetched {
  status: number
  contentType: string
  body: Uint8Array
  finalUrl: string
}

export interface FetchOptions {
  accept?: string
  /** The site is named by a DID, and may be asked at the port in its name (decision 0027). */
  ownPort?: boolean
  maxBytes?: number
  timeoutMs?: number
}

/** Keys that wrap other keys. The built-in one works with the master key; it never hands the master key out. */
export interface KeyWrapper {
  /** AES-256-GCM, bound to `context`: what was wrapped for one purpose does not open for another. */
  wrap(plain: Uint8Array, context: string): Promise<Uint8Array>
  unwrap(wrapped: Uint8Array, context: string): Promise<Uint8Array>
  /** A keyed hash (HMAC-SHA-256) for looking up secrets that must not be stored: codes, tokens. */
  hash(secret: string, context: string): Uint8Array
}

/** The outside world, and nothing else: what a test replaces, and what a deployment configures. */
export interface Outside {
  now(): Date
  random(bytes: number): Uint8Array
  /** The only way out: see packages/outbound. Throws `OutboundError`. */
  fetch(url: string, options?: FetchOptions): Promise<Fetched>
  /** Hands a mail to the mail server; absent when none is set, and then mails stay readable in the app. */
  readonly sendMail: ((mail: OutgoingMail) => Promise<void>) | undefined
  /** Takes another mail server from now on (the first run sets one), or none. */
  useMailServer(url: string | undefined): void
  keys: KeyWrapper
  /** Says a line to whoever started this process, and to nobody else: what must not be in a log. */
  tellTerminal(line: string): void
}

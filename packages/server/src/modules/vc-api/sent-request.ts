/** A request that a thread reads. */
export interface SentRequest {
  /** Its body, as it was sent. */
  bytes: Uint8Array
  /** Whose it is (`clientOf`). */
  client: string
}

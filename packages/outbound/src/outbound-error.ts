/** Why a fetch was refused or failed: for our logs and for the operator, never for who asked. */
export type OutboundReason =
  | 'not_a_url'
  | 'scheme'
  | 'credentials'
  | 'port'
  | 'unresolved'
  | 'address'
  | 'redirect'
  | 'too_many_redirects'
  | 'encoding'
  | 'too_large'
  | 'timeout'
  | 'connection'

/**
 * A fetch that gave no answer. The message is the same for every reason: who learns why an address was refused
 * learns what stands inside our network.
 */
export class OutboundError extends Error {
  override readonly name = 'OutboundError'
  readonly code: OutboundReason

  constructor(code: OutboundReason, cause?: unknown) {
    super('The address could not be fetched', { cause })
    this.code = code
  }
}

/** A thread died over a task, or was ended because of it. */
export class ThreadLost extends Error {
  override readonly name = 'ThreadLost'
  readonly reason: 'died' | 'too long' | 'too much memory'

  constructor(reason: ThreadLost['reason'], options?: ErrorOptions) {
    super(`A thread was lost: ${reason}`, options)
    this.reason = reason
  }
}

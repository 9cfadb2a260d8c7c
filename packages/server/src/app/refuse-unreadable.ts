import { randomBytes } from 'node:crypto'
import type { Socket } from 'node:net'
import { requestErrors, toProblem } from '../kernel/http/problem.ts'

/**
 * The longest that somebody may take to send a request, its body included: a framework of skills has tens of megabytes,
 * and lines are slow. Milliseconds.
 */
export const REQUEST_TIME = 300_000
/** How often it is looked for requests that take longer. Milliseconds. */
export const LOOKED_EVERY = 5_000

const errorOf: Record<string, () => Error> = {
  ERR_HTTP_REQUEST_TIMEOUT: () => requestErrors.too_slow(),
  HPE_HEADER_OVERFLOW: () => requestErrors.head_too_large(),
}

/**
 * Answers what never became a request (malformed, endless, too long a head), in the words of every other refusal, and
 * ends the connection.
 */
export function refuseUnreadable(error: Error & { code?: string }, socket: Socket, publicUrl: string): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const refusal = errorOf[error.code ?? '']?.() ?? requestErrors.unreadable()
  const id = `req_${randomBytes(8).toString('hex')}`
  // what the address was is not known
  const { instance: _, ...problem } = toProblem(refusal, { path: '', id, publicUrl })
  const body = JSON.stringify(problem)
  const head = [
    `HTTP/1.1 ${problem.status} `, // what it means stands in the body (RFC 9112 §4)
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy())
}

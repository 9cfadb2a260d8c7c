import type { FastifyReply, FastifyRequest } from 'fastify'

/** How long somebody may go on sending what is not taken. Milliseconds. */
export const LET_PASS = 5_000

/**
 * Lets the rest of a body pass unread that is too large. A connection that is closed on somebody who is still sending is
 * reset, and our answer, which says why, is lost with it. Who does not come to an end is cut off.
 */
export function letPass({ raw }: FastifyRequest, reply: FastifyReply): void {
  reply.removeHeader('connection') // Fastify would close it
  const cut = setTimeout(() => raw.destroy(), LET_PASS)
  cut.unref()
  raw.once('close', () => clearTimeout(cut))
}

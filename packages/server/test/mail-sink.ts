import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { onTestFinished } from 'vitest'

export interface Received extends ParsedMail {
  envelope: { from: string; to: string[] }
  raw: string
}

/**
 * A mail server of our own on this machine, and what it received.
 *
 * @param port to take; 0 for a free one
 */
export async function openSink(options: SMTPServerOptions = {}, port = 0) {
  const mails: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    // senders keep their connections; a server that ends does not wait for them
    closeTimeout: 20,
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks)
        const { mailFrom, rcptTo } = session.envelope
        const from = mailFrom ? mailFrom.address : ''
        const parsed = await simpleParser(raw)
        mails.push({
          ...parsed,
          raw: raw.toString('latin1'),
          envelope: { from, to: rcptTo.map(({ address }) => address) },
        })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => {})
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  let open = true
  const close = async () => {
    if (!open) return
    open = false
    await new Promise<void>((resolve) => server.close(resolve))
  }
  onTestFinished(close)
  const { port: taken } = server.server.address() as AddressInfo
  return { mails, close, port: taken, url: `smtp://127.0.0.1:${taken}` }
}

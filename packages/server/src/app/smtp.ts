import { createTransport } from 'nodemailer'
import type { OutgoingMail } from '../kernel/outside.ts'

/**
 * Hands mails to a mail server.
 *
 * @param url `smtp://user:password@host:port` or `smtps://…`
 * @returns throws when the server is away or refuses; the caller tries again later
 */
export function createSmtpSender(url: string, from: string): (mail: OutgoingMail) => Promise<void> {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as never)
  return async ({ messageId, to, subject, text, html }) => {
    await transport.sendMail({
      from,
      to: { name: '', address: to },
      subject,
      text,
      html,
      messageId,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  }
}

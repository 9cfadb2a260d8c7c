import { createTransport } from 'nodemailer'
import { MailRefused } from '../kernel/mail-refused.ts'
import type { OutgoingMail } from '../kernel/outside.ts'

/** How long a mail server may take to be reached and to greet, and then to say anything, in milliseconds. */
const GREETING = 10_000
const SILENCE = 30_000

/**
 * Hands mails to a mail server, over connections that are kept for a while. A mail is its fields and nothing else: no
 * file and no address is ever opened for it.
 *
 * @param url `smtp://user:password@host:port` or `smtps://…`; a password travels over TLS only, except on this machine
 * @param from who the mails are from: `Cairn <cairn@example.edu>`
 * @returns throws MailRefused when it will never be taken, another error when the server is away or busy
 */
export function createSmtpSender(url: string, from: string): (mail: OutgoingMail) => Promise<void> {
  const { protocol, hostname, port, username, password } = new URL(url)
  const host = hostname.replace(/^\[|\]$/g, '')
  const secure = protocol === 'smtps:'
  const isHere = /^(localhost|127\.[\d.]+|::1)$/.test(host)
  const transport = createTransport({
    pool: true,
    maxConnections: 2,
    // jobs try again; a connection that was closed while it was idle is not worth a try
    maxRequeues: 1,
    idleTimeout: SILENCE,
    host,
    port: port ? Number(port) : secure ? 465 : 25,
    secure,
    requireTLS: !secure && !isHere && username !== '',
    // the certificate of a mail server on this machine is seldom anybody's; nobody is in between either
    tls: { rejectUnauthorized: !isHere },
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: GREETING,
    greetingTimeout: GREETING,
    socketTimeout: SILENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as Parameters<typeof createTransport>[0])

  return async ({ messageId, to, subject, text, html }) => {
    try {
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        html,
        messageId,
        // RFC 3834: nothing that answers by itself should answer this
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    } catch (error) {
      throw explain(error)
    }
  }
}

interface SmtpFailure {
  code?: string
  response?: string
  permanent?: boolean
}

/** What went wrong, in a sentence that may be shown: it names no host, no account and no password. */
function explain(error: unknown): Error {
  const { code, response, permanent } = (error ?? {}) as SmtpFailure
  const answer = response?.replace(/\s+/g, ' ').trim().slice(0, 300)
  const cause = { cause: error }
  if (code === 'EAUTH' || code === 'ENOAUTH')
    return new Error('The mail server does not accept our name and password', cause)
  if (code === 'ETLS') return new Error('The mail server offers no TLS connection that can be trusted', cause)
  if (code === 'ETIMEDOUT') return new Error('The mail server does not answer in time', cause)
  // a refused sender is a setting of ours, and can be mended; a refused recipient or mail cannot
  if (permanent && (code === 'EENVELOPE' || code === 'EMESSAGE') && !isAboutSender(error))
    return new MailRefused(`The mail server refused it: ${answer}`, cause)
  if (answer) return new Error(`The mail server does not take it now: ${answer}`, cause)
  if (code === 'EENVELOPE') return new MailRefused('This is no address that a mail can be sent to', cause)
  return new Error('The mail server is away', cause)
}

const isAboutSender = (error: unknown) => /^MAIL FROM/.test((error as { command?: string }).command ?? '')

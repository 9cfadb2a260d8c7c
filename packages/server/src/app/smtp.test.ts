import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { describe, expect, onTestFinished, test } from 'vitest'
import { MailRefused } from '../kernel/mail-refused.ts'
import type { OutgoingMail } from '../kernel/outside.ts'
import { createSmtpSender } from './smtp.ts'

interface Received extends ParsedMail {
  envelope: { from: string; to: string[] }
  raw: string
}

/** A mail server of our own on this machine, and what it received. */
async function openSink(options: SMTPServerOptions = {}, port = 0) {
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

const refusing = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode })

const mail: OutgoingMail = {
  messageId: '<mail_01@cairn.test>',
  to: 'ada@example.org',
  subject: 'You have earned a badge: Ropework',
  text: 'Northfield University has awarded you Ropework.\n',
  html: '<p>Northfield University has awarded you Ropework.</p>',
}
const FROM = 'Cairn <cairn@cairn.test>'

describe('a mail', () => {
  test('arrives whole: to one, from us, with its id, in plain text and HTML, answered by nobody', async () => {
    const sink = await openSink()
    await createSmtpSender(sink.url, FROM)(mail)

    const [received] = sink.mails
    expect(received?.envelope).toEqual({ from: 'cairn@cairn.test', to: ['ada@example.org'] })
    expect(received).toMatchObject({ messageId: mail.messageId, subject: mail.subject, attachments: [] })
    expect(received?.text?.trim()).toBe(mail.text.trim())
    expect(String(received?.html).trim()).toBe(mail.html)
    expect(received?.headers.get('auto-submitted')).toBe('auto-generated')
    expect(received?.raw).toMatch(/^Content-Type: multipart\/alternative/m)
  })

  test('keeps letters of every script', async () => {
    const sink = await openSink()
    await createSmtpSender(
      sink.url,
      FROM,
    )({ ...mail, subject: 'نلت شارة: Señalización', text: 'منحتك', html: '<p>منحتك</p>' })
    expect(sink.mails[0]).toMatchObject({ subject: 'نلت شارة: Señalización', text: expect.stringContaining('منحتك') })
  })

  test.each([
    ['a subject with line breaks', { subject: 'Ropework\r\nBcc: eve@evil.example\r\n\r\nHello' }],
    ['an address with line breaks', { to: 'ada@example.org\r\nBcc: eve@evil.example' }],
    ['an address with a second one', { to: 'ada@example.org, eve@evil.example' }],
    ['an address with a parameter', { to: 'ada@example.org> NOTIFY=NEVER <eve@evil.example' }],
  ])('adds no header and no recipient by %s', async (_title, changed) => {
    const sink = await openSink()
    await createSmtpSender(
      sink.url,
      FROM,
    )({ ...mail, ...changed }).catch((error: Error) => expect(error.message).not.toContain('eve@'))

    for (const received of sink.mails) {
      expect(received.headers.has('bcc')).toBe(false)
      expect(received.envelope.to).not.toContain('eve@evil.example')
      expect(received.envelope.to.length).toBeLessThanOrEqual(1)
    }
  })
})

describe('a mail server', () => {
  test('that is away is told apart, and is used again once it is back, on the same sender', async () => {
    const first = await openSink()
    const send = createSmtpSender(first.url, FROM)
    await send(mail)
    await first.close()

    await expect(send(mail)).rejects.toThrow('The mail server is away')

    const second = await openSink({}, first.port)
    await send({ ...mail, messageId: '<mail_02@cairn.test>' })
    expect(second.mails.map(({ messageId }) => messageId)).toEqual(['<mail_02@cairn.test>'])
  })

  test('that is busy gets the mail later: no refusal', async () => {
    const sink = await openSink({ onRcptTo: (_address, _session, done) => done(refusing(451, 'Greylisted')) })
    const failure = await createSmtpSender(sink.url, FROM)(mail).catch((error: unknown) => error)
    expect(failure).not.toBeInstanceOf(MailRefused)
    expect((failure as Error).message).toMatch(/^The mail server does not take it now: 451 .*Greylisted/)
  })

  test('that refuses the recipient has said all', async () => {
    const sink = await openSink({ onRcptTo: (_address, _session, done) => done(refusing(550, 'No such mailbox')) })
    const failure = await createSmtpSender(sink.url, FROM)(mail).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(MailRefused)
    expect((failure as Error).message).toMatch(/^The mail server refused it: 550 .*No such mailbox/)
  })

  test('that refuses our sender waits for a better setting', async () => {
    const sink = await openSink({ onMailFrom: (_address, _session, done) => done(refusing(553, 'Not your domain')) })
    const failure = await createSmtpSender(sink.url, FROM)(mail).catch((error: unknown) => error)
    expect(failure).not.toBeInstanceOf(MailRefused)
    expect((failure as Error).message).toContain('553')
  })

  test('gets our name and password, and a wrong one is told without showing it', async () => {
    const seen: unknown[] = []
    const sink = await openSink({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth({ username, password }, _session, done) {
        seen.push([username, password])
        if (password === 'p@ss:word') done(null, { user: username })
        else done(refusing(535, 'No'))
      },
    })
    const at = sink.url.slice('smtp://'.length)
    await createSmtpSender(`smtp://cairn%40test:p%40ss%3Aword@${at}`, FROM)(mail)
    expect(seen).toEqual([['cairn@test', 'p@ss:word']])

    const failure = await createSmtpSender(`smtp://cairn:secret@${at}`, FROM)(mail).catch((error: unknown) => error)
    expect(failure).not.toBeInstanceOf(MailRefused)
    expect((failure as Error).message).toBe('The mail server does not accept our name and password')
  })

  test('that speaks nonsense, or nothing TLS where TLS is asked for, is a failure and no crash', async () => {
    const sink = await openSink()
    await expect(createSmtpSender(`smtps://127.0.0.1:${sink.port}`, FROM)(mail)).rejects.toThrow(/^The mail server/)
  })
})

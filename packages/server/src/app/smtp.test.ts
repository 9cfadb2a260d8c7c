import { describe, expect, test } from 'vitest'
import { openSink } from '../../test/mail-sink.ts'
import { createWorld } from '../../test/world.ts'
import { MailRefused } from '../kernel/mail-refused.ts'
import type { OutgoingMail } from '../kernel/outside.ts'
import { createSmtpSender } from './smtp.ts'

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

test('a real mail server that goes away delays the mail and not the award, which arrives once when it is back', async () => {
  const first = await openSink()
  const world = await createWorld({ outside: { sendMail: createSmtpSender(first.url, FROM) } })
  const { given, as, pass, settle } = world
  const organization = await given.organization({ name: 'Ropework College' })
  const registrar = await given.member(organization, ['registrar'])
  const achievement = await given.achievement(organization, { title: 'Knots' })
  expect(await settle()).toEqual([])
  await first.close()

  const recipient = { name: 'Ada Lovelace', email: 'ada@example.org' }
  const award = await given.award(organization, { achievement, recipient, by: registrar })
  expect(await settle()).not.toEqual([])
  const client = await as(registrar)
  expect(await client.awards.show({ params: { awardId: award.id } })).toMatchObject({ state: 'issued' })

  const second = await openSink({}, first.port)
  await pass(60_000)
  expect(await settle()).toEqual([])

  const toAda = second.mails.filter(({ envelope }) => envelope.to.includes(recipient.email))
  expect(toAda).toMatchObject([{ subject: 'You have earned a badge: Knots' }])
  expect(toAda[0]?.text).toContain(`https://cairn.test/credentials/${award.credentialId}`)
  const { items } = await client.notifications.listMails({
    params: { organizationId: organization.id },
    query: { q: recipient.email },
  })
  expect(items).toMatchObject([{ state: 'sent', attempts: 2 }])
  expect(toAda[0]?.messageId).toBe(`<${items[0]!.id}@cairn.test>`)
})

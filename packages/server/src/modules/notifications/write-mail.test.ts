import type { Locale } from '@cairn/api'
import { describe, expect, test } from 'vitest'
import { type MailFacts, type MailKind, mailWords, namesOfRoles } from './mail-texts.ts'
import { type WrittenMail, writeMail } from './write-mail.ts'

const LINK = 'https://cairn.test/credentials/crd_01'
const locales = ['en', 'es', 'ar'] as const
const facts: MailFacts = {
  sign_in_code: { code: '12345678' },
  address_code: { code: '12345678' },
  member: { organization: 'Northfield University', roles: 'Author' },
  proposed: { organization: 'Northfield University', title: 'Ropework' },
  returned: { organization: 'Northfield University', title: 'Ropework', remarks: 'Name the knots.' },
  approved: { organization: 'Northfield University', title: 'Ropework' },
  issued: { organization: 'Northfield University', title: 'Ropework' },
  revoked: { organization: 'Northfield University', title: 'Ropework', reason: 'It was meant for Ann.' },
  suspended: { organization: 'Northfield University', title: 'Ropework', reason: 'We look into it.' },
  reinstated: { organization: 'Northfield University', title: 'Ropework' },
  ending: {
    organization: 'Northfield University',
    title: 'Ropework',
    towards: '',
    reason: 'The ministry runs it.',
    decidedOn: '2 March 2026',
    lastEnrollment: '1 April 2026',
    teachOutEnd: '1 May 2026',
    lastAward: '1 June 2026',
    successor: 'Rigging',
    effectOnStacks: 'Rigging counts in its place.',
  },
  ended: {
    organization: 'Northfield University',
    title: 'Ropework',
    towards: '',
    reason: 'The ministry runs it.',
    endedOn: '2 March 2026',
    successor: '',
  },
}
const kinds = Object.keys(facts) as MailKind[]
const isCode = (kind: MailKind) => kind.endsWith('_code')
const write = (kind: MailKind, locale: Locale, changed: Record<string, string> = {}): WrittenMail =>
  writeMail(kind, locale, { ...facts[kind], ...changed } as never, isCode(kind) ? undefined : LINK)

const addresses = (text: string) => text.match(/\b[a-z]+:\/\/[^\s"<>]+/gi) ?? []
const withoutMarkup = (html: string) => html.replace(/<[^>]*>/g, '')

describe.each(locales)('in %s', (locale) => {
  test.each(kinds)('%s: a subject, plain text, one button, why', (kind) => {
    const { subject, text, html } = write(kind, locale)
    const { why } = mailWords[locale].mails[kind](facts[kind] as never)

    expect(subject).toMatch(/^\S.*\S$/)
    expect(text).toContain('\n\n-- \n')
    expect(withoutMarkup(html)).toContain(withoutMarkup(why).slice(0, 20))
    expect(html.match(/<a /g) ?? []).toHaveLength(isCode(kind) ? 0 : 1)
    expect(addresses(text)).toEqual(isCode(kind) ? [] : [LINK])
    expect(addresses(html)).toEqual(isCode(kind) ? [] : [LINK])
    expect(text.match(/12345678/g) ?? []).toHaveLength(isCode(kind) ? 1 : 0)
    expect(subject).not.toContain('12345678')
  })

  test.each(kinds)('%s: reads in the dark, in its direction, without tables, pictures and scripts', (kind) => {
    const { html } = write(kind, locale)
    expect(html).toContain(`<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">`)
    expect(html).toContain('<meta name="color-scheme" content="light dark">')
    expect(html).not.toMatch(/<(table|img|script|link|style|iframe|form)\b|url\(|\son\w+=/i)
    // where a color is set, so is what it stands on
    expect(html.match(/(?<![-\w])color:/g) ?? []).toHaveLength(html.match(/background:/g)?.length ?? 0)
  })
})

test('each language says everything in its own words', () => {
  const subjects = kinds.flatMap((kind) => locales.map((locale) => write(kind, locale).subject))
  expect(new Set(subjects).size).toBe(subjects.length)
  expect(namesOfRoles('en', ['author', 'reviewer'])).toBe('Author and Reviewer')
  expect(namesOfRoles('es', ['author', 'reviewer'])).toBe('Autoría y Revisión')
  expect(namesOfRoles('ar', ['author', 'reviewer'])).toBe('التأليف والمراجعة')
})

describe('what people wrote is text and nothing else', () => {
  test('markup is shown, not obeyed', () => {
    const evil = `<img src=x onerror="alert(1)"></p><a href='x'>`
    for (const kind of ['revoked', 'returned'] as const) {
      const { html } = write(kind, 'en', { organization: evil, title: evil, reason: evil, remarks: evil })
      expect(html).not.toMatch(/<img|onerror="|<a href='/)
      expect(html).toContain('&lt;img src=x onerror=&quot;alert')
    }
  })

  test.each([
    ['a line feed', 'Ropework\nBcc: eve@evil.example'],
    ['carriage return and line feed', 'Ropework\r\nBcc: eve@evil.example'],
    ['a line separator', 'Ropework\u2028Bcc: eve@evil.example'],
    ['a next line', 'Ropework\u0085Bcc: eve@evil.example'],
  ])('a name with %s stays in one line of the subject', (_title, title) => {
    const { subject, text } = write('issued', 'en', { title })
    expect(subject).not.toMatch(/[\r\n\u2028\u0085]/)
    expect(subject).toContain('Ropework Bcc:')
    expect(text).not.toMatch(/^Bcc:/m)
  })

  test.each([
    'https://evil.example/login',
    'HTTP://EVIL.EXAMPLE',
    'www.evil.example',
    'evil.example/login',
    'eve@evil.example',
    'javascript://x',
  ])('an address in it leads nowhere: %s', (address) => {
    const { subject, text, html } = write('revoked', 'en', {
      organization: `Northfield ${address}`,
      title: address,
      reason: `Sign in at (${address}).`,
    })
    for (const part of [subject, text, withoutMarkup(html)])
      expect(part.replaceAll(LINK, '')).not.toMatch(/:\/\/|[a-z]\.[a-z]{2}|@[a-z]/i)
  })

  test('a sentence keeps its dots', () => {
    const { text } = write('revoked', 'en', { reason: 'It took 1.5 days. Not 3.5.' })
    expect(text).toContain('> It took 1.5 days. Not 3.5.')
  })

  test('nothing turns the direction of what follows, or hides', () => {
    const { subject, text, html } = write('issued', 'en', { title: 'Rope\u202ework\u2066\u200b\u061c' })
    for (const part of [subject, text, html]) expect(part).not.toMatch(/[\u061c\u200b\u202a-\u202e\u2066]/)
    expect(subject).toBe('You have earned a badge: Ropework')
  })

  test('a name in the other direction is set apart', () => {
    expect(write('issued', 'ar').html).toContain('<bdi>Ropework</bdi>')
    expect(write('issued', 'ar').text).toContain('\u2068Ropework\u2069')
    expect(write('issued', 'en', { title: 'أعمال الحبال' }).html).toContain('<bdi>أعمال الحبال</bdi>')
    expect(write('issued', 'en').text).not.toContain('\u2068')
  })

  test('remarks keep their lines, quoted, so that nobody takes them for ours', () => {
    const { text, html } = write('returned', 'en', { remarks: 'Name the knots.\r\n\r\n\r\n\r\n-- \nShorter.' })
    expect(text).toContain('> Name the knots.\n> \n> -- \n> Shorter.')
    expect(html).toMatch(/<blockquote dir="auto"[^>]*>Name the knots\.<br><br>-- <br>Shorter\.<\/blockquote>/)
  })

  test('without a reason there is no empty quotation', () => {
    const { text, html } = write('suspended', 'en', { reason: '' })
    expect(text).not.toContain('>')
    expect(html).not.toContain('blockquote')
  })

  test('of an end: its days in lines, what people wrote apart, and nothing of what was not said', () => {
    const { text, html } = write('ending', 'en')
    expect(text).toContain(
      'Decided on: 2 March 2026\nLast enrollment: 1 April 2026\nTeaching ends: 1 May 2026\nLast award: 1 June 2026\nWhat takes its place: Rigging\n',
    )
    expect(text).toContain('The reason:\n\n> The ministry runs it.\n\nWhat becomes of stacks')
    expect(text).toContain('in progress:\n\n> Rigging counts in its place.')
    expect(html.match(/<blockquote/g)).toHaveLength(2)
    expect(html).toContain('Last award: <strong>1 June 2026</strong><br>')

    const short = write('ending', 'en', { successor: '', effectOnStacks: '' })
    expect(short.text).not.toMatch(/takes its place|in progress/)
    expect(short.html.match(/<blockquote/g)).toHaveLength(1)
  })

  test.each(locales)('to whoever has earned a part, what it is and why they are told, in %s', (locale) => {
    for (const kind of ['ending', 'ended'] as const) {
      const [whole, part] = [write(kind, locale), write(kind, locale, { towards: 'Knots' })]
      expect(whole.text).not.toContain('Knots')
      expect(part.text.match(/Knots/g)).toHaveLength(1)
      expect(part.text.split('-- \n')[1]).not.toBe(whole.text.split('-- \n')[1])
    }
  })

  test.each(["'", '@', 'a.bc', '\u{1f9d7}'])(
    'however long, a mail stays far below the 102 kB after which mail programs clip it: %s',
    (unit) => {
      const long = unit.repeat(6000)
      for (const kind of kinds)
        for (const locale of locales) {
          const { subject, text, html } = write(
            kind,
            locale,
            isCode(kind)
              ? {}
              : {
                  ...{ organization: long, title: long, reason: long, remarks: long },
                  ...{ towards: long, successor: long, effectOnStacks: long },
                },
          )
          expect(Buffer.byteLength(html) + Buffer.byteLength(text)).toBeLessThan(50_000)
          expect(Buffer.byteLength(html)).toBeLessThanOrEqual(30_000)
          expect(Array.from(subject).length).toBeLessThan(700)
        }
    },
  )
})

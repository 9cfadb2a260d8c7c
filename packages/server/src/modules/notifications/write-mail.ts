import type { Locale } from '@cairn/api'
import { type Labelled, type MailFacts, type MailKind, type MailText, mailWords } from './mail-texts.ts'

export interface WrittenMail {
  subject: string
  text: string
  html: string
}

/** Longest name and longest quotation that a mail repeats; the page behind its button has the whole. */
const NAME = 200
const QUOTE = 2000

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const LEFT_TO_RIGHT = /[\p{N}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}]/u
/** A value that reads in its own direction stands between these (UAX #9: FSI, PDI); in HTML they become `<bdi>`. */
const ISOLATE = '\u2068'
const END = '\u2069'

/**
 * A mail in the reader's language: plain text, and the same as simple HTML with one button.
 *
 * Names and remarks were written by people, so they are taken as nothing but text: no line break in a name or a
 * subject, no character that turns the direction of what follows, no markup, and no address that a mail program would
 * make into a link. The one link leads to this Cairn.
 *
 * @param link an address of this Cairn; absent where there is nothing to open
 */
export function writeMail<Kind extends MailKind>(
  kind: Kind,
  locale: Locale,
  facts: MailFacts[Kind],
  link?: string,
): WrittenMail {
  const write = mailWords[locale].mails[kind] as (facts: MailFacts[Kind]) => MailText
  const safe = Object.entries(facts as Record<string, string>).map(([name, value]) => [name, tame(name, value, locale)])
  const mail = write(Object.fromEntries(safe) as MailFacts[Kind])
  return { subject: mail.subject, text: toText(mail, link), html: toHtml(mail, locale, link) }
}

function toText({ body, code, facts, quotes, button, why }: MailText, link: string | undefined): string {
  const lines = said(facts).map(({ label, text }) => `${label}: ${text}`)
  return [
    ...body,
    ...(code ? [code] : []),
    ...(lines.length > 0 ? [lines.join('\n')] : []),
    ...said(quotes).flatMap(({ label, text }) => [label, text.replace(/^/gm, '> ')]),
    ...(button && link ? [`${button}:\n${link}`] : []),
    `-- \n${why}`,
    '',
  ].join('\n\n')
}

/** Without what there is nothing of. */
const said = (some: readonly Labelled[] = []) => some.filter(({ text }) => text !== '')

/** No picture, no style sheet, no script, no table; colors only where both are set, so that it also reads in the dark. */
function toHtml({ subject, body, code, facts, quotes, button, why }: MailText, locale: Locale, link?: string): string {
  const lines = said(facts).map(({ label, text }) => `${toMarkup(label)}: <strong>${toMarkup(text)}</strong>`)
  const parts = [
    ...body.map((line) => `<p>${toMarkup(line)}</p>`),
    code && `<p dir="ltr" style="font:600 1.75em/1.4 monospace;letter-spacing:.12em">${toMarkup(code)}</p>`,
    lines.length > 0 && `<p>${lines.join('<br>')}</p>`,
    ...said(quotes).flatMap(({ label, text }) => [
      `<p>${toMarkup(label)}</p>`,
      `<blockquote dir="auto" style="${QUOTED}">${toMarkup(text).replace(/\n/g, '<br>')}</blockquote>`,
    ]),
    button && link && `<p><a href="${toMarkup(link)}" style="${BUTTON}">${toMarkup(button)}</a></p>`,
    `<p style="margin-top:2.5em;font-size:.875em">${toMarkup(why)}</p>`,
  ]
  return `<!doctype html>
<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${toMarkup(subject).replace(/<\/?bdi>/g, '')}</title>
</head>
<body style="margin:0">
<div style="max-width:34em;margin:0 auto;padding:2em 1em;font:1em/1.5 system-ui,sans-serif">
${parts.filter(Boolean).join('\n')}
</div>
</body>
</html>
`
}

const BUTTON =
  'display:inline-block;padding:.75em 1.25em;border-radius:6px;background:#1f5a46;color:#ffffff;text-decoration:none'
const QUOTED = 'margin:1em 0;padding-inline-start:1em;border-inline-start:3px solid #827d6e'

/** What people wrote at length, and keeps its lines. */
const QUOTABLE = new Set(['reason', 'remarks', 'effectOnStacks'])

function tame(name: string, value: string, locale: Locale): string {
  // ours, and to be copied as it is
  if (name === 'code') return value
  if (QUOTABLE.has(name)) return quotable(value)
  return isolated(oneLine(value, NAME), locale)
}

const oneLine = (text: string, most: number) => clipped(withoutControls(text).replace(/\s+/g, ' ').trim(), most)

const quotable = (text: string) =>
  clipped(
    withoutControls(text.replace(/\r\n?/g, '\n'))
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    QUOTE,
  )

function clipped(text: string, most: number): string {
  const characters = Array.from(text)
  return unlinked(characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text)
}

/** Without control characters (but for line ends and tabs) and without those that turn or hide what stands beside them. */
const withoutControls = (text: string) =>
  text
    .replace(/[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/(?![\n\t\u200c\u200d])[\p{Cc}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')

/**
 * Keeps mail programs from making links of what people wrote: after a dot, colon or at sign inside a word that looks
 * like an address stands a zero-width space.
 */
const unlinked = (text: string) =>
  text.replace(/\S+/g, (word) => (LIKE_AN_ADDRESS.test(word) ? word.replace(/[.:@](?=\S)/g, '$&\u200b') : word))
const LIKE_AN_ADDRESS = /[\p{L}\p{N}]\.\p{L}{2}|:\/\/|@/u

const isolated = (value: string, locale: Locale) =>
  (locale === 'ar' ? LEFT_TO_RIGHT : RIGHT_TO_LEFT).test(value) ? `${ISOLATE}${value}${END}` : value

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  [ISOLATE]: '<bdi>',
  [END]: '</bdi>',
}
const toMarkup = (text: string) => text.replace(/[&<>"'\u2068\u2069]/g, (character) => ESCAPES[character]!)

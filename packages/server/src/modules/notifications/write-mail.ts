import type { Locale } from '@cairn/api'
import { MAIL_TEXTS, type MailKind } from './mail-texts.ts'

export interface WrittenMail {
  subject: string
  text: string
  html: string
}

/**
 * A mail in the reader's language: a plain text, and the same as simple HTML with one button. Every value is escaped; a
 * subject is one line.
 *
 * @param link an address of this Cairn; absent where there is nothing to open
 */
export function writeMail(kind: MailKind, locale: Locale, values: Record<string, string>, link?: string): WrittenMail {
  const words = MAIL_TEXTS[locale][kind]
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
  const body = fill(words.body)
  const why = fill(words.why)
  const button = fill(words.button)
  const direction = locale === 'ar' ? 'rtl' : 'ltr'
  return {
    subject: fill(words.subject).replace(/\s+/g, ' ').trim().slice(0, 200),
    text: [body, ...(link ? [`${button}: ${link}`] : []), `-- \n${why}`].join('\n\n'),
    html: `<!doctype html><html lang="${locale}" dir="${direction}"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"></head><body style="font-family:system-ui,sans-serif;line-height:1.5;max-width:34em;margin:2em auto;padding:0 1em">${paragraphs(body)}${link ? `<p><a href="${escapeHtml(link)}" style="display:inline-block;padding:.7em 1.2em;border-radius:6px;background:#1F5A46;color:#ffffff;text-decoration:none">${escapeHtml(button)}</a></p>` : ''}<p style="font-size:.85em;opacity:.75">${escapeHtml(why)}</p></body></html>`,
  }
}

const paragraphs = (text: string) =>
  text
    .split(/\n{2,}/)
    .map((part) => `<p>${escapeHtml(part).replace(/\n/g, '<br>')}</p>`)
    .join('')

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ESCAPES[character]!)

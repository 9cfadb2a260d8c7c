import type { Locale, Role } from '@cairn/api'
import { FORMAT_TAGS } from '../../kernel/format-tags.ts'
import { ar } from './texts/ar.ts'
import { en } from './texts/en.ts'
import { es } from './texts/es.ts'

/** What each kind of mail tells. Texts are one line, except those in `quotes`; what there is nothing of is empty. */
export interface MailFacts {
  sign_in_code: { code: string }
  address_code: { code: string }
  member: { organization: string; roles: string }
  proposed: About
  returned: About & { remarks: string }
  approved: About
  issued: About
  revoked: About & { reason: string }
  suspended: About & { reason: string }
  reinstated: About
  ending: AboutEnd & {
    decidedOn: string
    lastEnrollment: string
    teachOutEnd: string
    lastAward: string
    effectOnStacks: string
  }
  ended: AboutEnd & { endedOn: string }
}
interface About {
  organization: string
  title: string
}
/** On an achievement that comes to an end, or has. */
export interface AboutEnd extends About {
  /** What the reader has earned that counts towards it; empty to those who have earned it itself. */
  towards: string
  reason: string
  successor: string
}
export type MailKind = keyof MailFacts

export interface Labelled {
  label: string
  text: string
}

/** A mail in words. */
export interface MailText {
  subject: string
  /** Paragraphs. */
  body: readonly string[]
  /** To be read off and typed in. */
  code?: string
  /** Values with a word about what each is, in lines; empty ones are left out. */
  facts?: readonly Labelled[]
  /** What people wrote, each after a word about what it is; empty ones are left out. */
  quotes?: readonly Labelled[]
  /** A verb with its object; absent when there is nothing to open. */
  button?: string
  /** Why somebody gets it. */
  why: string
}

/** All words of one language: a kind or a role that is missing does not compile. */
export interface MailWords {
  mails: { [Kind in MailKind]: (facts: MailFacts[Kind]) => MailText }
  roles: Record<Role, string>
}

export const mailWords: Record<Locale, MailWords> = { en, es, ar }

/** Making one takes a millisecond, and mails are written by the thousand. */
const formatsOf = (locale: Locale) => ({
  lists: new Intl.ListFormat(locale),
  days: new Intl.DateTimeFormat(FORMAT_TAGS[locale], { dateStyle: 'long', timeZone: 'UTC' }),
})
const formats: Record<Locale, ReturnType<typeof formatsOf>> = {
  en: formatsOf('en'),
  es: formatsOf('es'),
  ar: formatsOf('ar'),
}

/** Names one after another: "Knots and Splices". */
export const listOf = (locale: Locale, names: Iterable<string>): string => formats[locale].lists.format(names)

/** Roles as people read them: "Author and Reviewer". */
export const namesOfRoles = (locale: Locale, roles: readonly Role[]): string =>
  listOf(
    locale,
    roles.map((role) => mailWords[locale].roles[role]),
  )

/** A day as readers of a language write it, in UTC as everywhere. */
export const dayIn = (locale: Locale, date: Date): string => formats[locale].days.format(date)

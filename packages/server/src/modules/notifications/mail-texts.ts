import type { Locale, Role } from '@cairn/api'
import { ar } from './texts/ar.ts'
import { en } from './texts/en.ts'
import { es } from './texts/es.ts'

/** What each kind of mail tells. Texts are one line, except those in `quote`. */
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
}
interface About {
  organization: string
  title: string
}
export type MailKind = keyof MailFacts

/** A mail in words. */
export interface MailText {
  subject: string
  /** Paragraphs. */
  body: readonly string[]
  /** To be read off and typed in. */
  code?: string
  /** What a person wrote, after a word about what it is. */
  quote?: { label: string; text: string }
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

/** Roles as people read them: "Author and Reviewer". */
export const namesOfRoles = (locale: Locale, roles: readonly Role[]): string =>
  new Intl.ListFormat(locale).format(roles.map((role) => mailWords[locale].roles[role]))

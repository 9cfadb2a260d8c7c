import type { Locale } from '@cairn/api'
import { system } from '../../kernel/actor.ts'
import type { StoredEvent } from '../../kernel/events.ts'
import type { Runtime, Work } from '../../kernel/runtime.ts'
import { getOrganization, type Organization } from '../organizations/index.ts'
import type { MailFacts, MailKind } from './mail-texts.ts'
import { type QueueMail, queueMails } from './queue-mail.ts'
import { writeMail } from './write-mail.ts'

const teller = system('notifications.tell')

/** What the language of somebody is whose language we do not know. */
export const DEFAULT_LOCALE: Locale = 'en'

/** Work in the institution that an event happened in. */
export const inOrganization = <Result>(
  runtime: Runtime,
  event: StoredEvent,
  task: (work: Work, organization: Organization) => Promise<Result>,
): Promise<Result> =>
  runtime.transact(teller, async (work) => {
    await work.enter(event.organizationId)
    return task(work, await getOrganization(work, event.organizationId))
  })

/** Work for somebody whom no institution has anything to do with. */
export const inInstance = (runtime: Runtime, task: (work: Work) => Promise<void>): Promise<void> =>
  runtime.transact(teller, task)

export interface Letter<Kind extends MailKind> {
  to: string
  locale: Locale | undefined
  toldOnce: string
  facts: MailFacts[Kind]
  /** Of this Cairn; absent where there is nothing to open. */
  link?: string
  goodUntil?: Date
}

/** Writes the same kind of mail to some people, each in their language. */
export async function tell<Kind extends MailKind>(
  work: Work,
  kind: Kind,
  letters: readonly Letter<Kind>[],
): Promise<void> {
  const mails = letters.map(({ to, locale = DEFAULT_LOCALE, toldOnce, facts, link, goodUntil }): QueueMail => {
    return { ...writeMail(kind, locale, facts, link), to, kind, locale, toldOnce, goodUntil }
  })
  await queueMails(work, mails)
}

/** The address of a page of this Cairn. */
export const linkTo = ({ settings }: Runtime, path: string): string => `${settings.publicUrl}${path}`

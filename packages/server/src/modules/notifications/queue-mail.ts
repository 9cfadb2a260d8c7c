import type { Locale } from '@cairn/api'
import type { Work } from '../../kernel/runtime.ts'
import type { MailKind } from './mail-texts.ts'
import { mailQueued } from './notifications.events.ts'
import { insertMails } from './notifications.store.ts'
import type { WrittenMail } from './write-mail.ts'

export interface QueueMail extends WrittenMail {
  to: string
  kind: MailKind
  locale: Locale
  /** The occasion, within the institution: one mail for each, however often this runs. */
  toldOnce: string
  /** When it is of no use any more. */
  goodUntil?: Date | undefined
}

/**
 * Writes mails in the transaction that found out that they are due, for the organization that the work has entered;
 * each is delivered by a job of its own. Those that were told before are left out.
 */
export async function queueMails(work: Work, mails: readonly QueueMail[]): Promise<void> {
  const kept = await insertMails(
    work.db,
    mails.map((mail) => ({
      ...mail,
      id: work.newId('mail'),
      organizationId: work.organizationId,
      toldOnce: `${mail.kind} ${mail.toldOnce}`,
      goodUntil: mail.goodUntil,
      state: 'waiting',
      attempts: 0,
      lastError: undefined,
      createdAt: work.now,
      sentAt: undefined,
    })),
  )
  await work.emit(...kept.map((mailId) => mailQueued({ mailId })))
}

export const queueMail = (work: Work, mail: QueueMail): Promise<void> => queueMails(work, [mail])

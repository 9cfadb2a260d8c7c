import type { Work } from '../../kernel/runtime.ts'
import { mailQueued } from './notifications.events.ts'
import { insertMail } from './notifications.store.ts'
import type { WrittenMail } from './write-mail.ts'

export interface QueueMail extends WrittenMail {
  to: string
  kind: string
  locale: string
  /** One mail for each of these, however often this runs. */
  toldOnce: string
}

/** Writes a mail in the transaction that found out that it is due; its delivery is a job of its own. */
export async function queueMail(work: Work, mail: QueueMail): Promise<void> {
  const id = work.newId('mail')
  const kept = await insertMail(work.db, { ...mail, id, organizationId: work.organizationId }, work.now)
  if (kept) await work.emit(mailQueued({ mailId: id }))
}

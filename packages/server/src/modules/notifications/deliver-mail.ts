import { system } from '../../kernel/actor.ts'
import type { StoredEvent } from '../../kernel/events.ts'
import { MailRefused } from '../../kernel/mail-refused.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { caught, isDue, isOutOfDate, type Mail, outOfDate, refused, sent, tried } from './notifications.model.ts'
import { findMail, lockMail, saveMail } from './notifications.store.ts'

const postman = system('notifications.deliver-mail')

/**
 * Follows `mail.queued`: hands the mail to the mail server between two transactions. A server that is away delays it:
 * the job fails, which is noted, and comes back. A mail may go out twice when we die between sending and noting it;
 * its Message-ID is the same, and a receiver drops the second copy.
 */
export async function deliverMail(runtime: Runtime, event: StoredEvent<{ mailId: string }>): Promise<void> {
  const { organizationId } = event
  const { mailId } = event.payload
  const mail = await runtime.transact(
    postman,
    async (work) => {
      await work.enter(organizationId)
      return findMail(work.db, organizationId, mailId)
    },
    'read only',
  )
  if (!mail || !isDue(mail)) return
  const { outside, settings } = runtime
  const { sendMail } = outside
  if (isOutOfDate(mail, outside.now())) return note(runtime, mail, outOfDate)
  if (!sendMail) return note(runtime, mail, caught)

  const { to, subject, text, html } = mail
  const messageId = `<${mail.id}@${new URL(settings.publicUrl).hostname}>`
  try {
    await sendMail({ messageId, to, subject, text, html })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (error instanceof MailRefused) return note(runtime, mail, (current) => refused(current, message))
    await note(runtime, mail, (current) => tried(current, message))
    throw error
  }
  await note(runtime, mail, sent)
}

/** Notes how it went, unless somebody else has delivered it meanwhile. */
async function note(
  runtime: Runtime,
  { organizationId, id }: Mail,
  after: (mail: Mail, now: Date) => Mail,
): Promise<void> {
  await runtime.transact(postman, async (work) => {
    await work.enter(organizationId)
    const current = await lockMail(work.db, organizationId, id)
    if (current && isDue(current)) await saveMail(work.db, after(current, work.now))
  })
}

import { system } from '../../kernel/actor.ts'
import type { StoredEvent } from '../../kernel/events.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { findMail, type MailRow, saveDelivery } from './notifications.store.ts'

const postman = system('notifications.deliver-mail')

/**
 * Follows `mail.queued`. A server that is away delays the mail: the job fails and comes back. A mail may go out twice
 * when we die between sending and noting it; its Message-ID is the same, and a receiver drops the second copy.
 */
export async function deliverMail(runtime: Runtime, event: StoredEvent<{ mailId: string }>): Promise<void> {
  const { organizationId } = event
  const mail = await runtime.transact(
    postman,
    async (work) => {
      await work.enter(organizationId)
      return findMail(work.db, organizationId, event.payload.mailId)
    },
    'read only',
  )
  if (mail?.state !== 'waiting') return
  const { sendMail } = runtime.outside
  if (!sendMail) return note(runtime, mail, { state: 'caught' })
  try {
    const messageId = `<${mail.id}@${new URL(runtime.settings.publicUrl).hostname}>`
    await sendMail({ messageId, to: mail.to, subject: mail.subject, text: mail.text, html: mail.html })
  } catch (error) {
    await note(runtime, mail, { state: 'waiting', error: error instanceof Error ? error.message : String(error) })
    throw error
  }
  await note(runtime, mail, { state: 'sent' })
}

async function note(
  runtime: Runtime,
  mail: MailRow,
  outcome: { state: MailRow['state']; error?: string },
): Promise<void> {
  await runtime.transact(postman, async (work) => {
    await work.enter(mail.organizationId)
    await saveDelivery(work.db, mail, { ...outcome, at: work.now })
  })
}

import { contract, type Mail } from '@cairn/api'
import type { Page } from '../../kernel/database/paging.ts'
import { handle, type Routes } from '../../kernel/http/handle.ts'
import { listMails, showCaught } from './list-mails.ts'
import { listCaught, type MailRow } from './notifications.store.ts'

export const notificationRoutes: Routes = handle(contract.notifications, {
  listCaught: async ({ work, query }) => presentPage(await listCaught(work.db, query)),
  showCaught: async ({ work, params }) => {
    const mail = await showCaught(work, params.mailId)
    return { ...present(mail), text: mail.text, html: mail.html }
  },
  listMails: async ({ work, params, query }) => presentPage(await listMails(work, params.organizationId, query)),
})

const presentPage = ({ items, next }: Page<MailRow>) => ({ items: items.map(present), ...(next && { next }) })

function present(mail: MailRow): Mail {
  return {
    id: mail.id,
    to: mail.to,
    subject: mail.subject,
    kind: mail.kind,
    state: mail.state,
    attempts: mail.attempts,
    ...(mail.lastError && { lastError: mail.lastError }),
    createdAt: mail.createdAt.toISOString(),
    ...(mail.sentAt && { sentAt: mail.sentAt.toISOString() }),
  }
}

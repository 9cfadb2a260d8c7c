import { contract, type Mail as MailAnswer } from '@cairn/api'
import type { Page } from '../../kernel/database/paging.ts'
import { handle, type Routes } from '../../kernel/http/handle.ts'
import { listCaught, listMails, showCaught } from './list-mails.ts'
import type { MailHead } from './notifications.store.ts'

export const notificationRoutes: Routes = handle(contract.notifications, {
  listCaught: async ({ work, query }) => presentPage(await listCaught(work, query)),
  showCaught: async ({ work, params }) => {
    const mail = await showCaught(work, params.mailId)
    return { ...present(mail), text: mail.text, html: mail.html }
  },
  listMails: async ({ work, params, query }) => presentPage(await listMails(work, params.organizationId, query)),
})

const presentPage = ({ items, next }: Page<MailHead>) => ({ items: items.map(present), ...(next && { next }) })

const present = ({ id, to, subject, kind, state, attempts, lastError, createdAt, sentAt }: MailHead): MailAnswer => ({
  id,
  to,
  subject,
  kind,
  state,
  attempts,
  ...(lastError && { lastError }),
  createdAt: createdAt.toISOString(),
  ...(sentAt && { sentAt: sentAt.toISOString() }),
})

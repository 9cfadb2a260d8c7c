import type { Page, PageRequest } from '../../kernel/database/paging.ts'
import type { Work } from '../../kernel/runtime.ts'
import { requirePermission } from '../organizations/index.ts'
import { mailErrors } from './notifications.errors.ts'
import { findCaught, listMails as listMailsOf, type MailRow } from './notifications.store.ts'

/** The mails of an institution, newest first. */
export async function listMails(
  work: Work,
  organizationId: string,
  request: PageRequest & { q?: string | undefined },
): Promise<Page<MailRow>> {
  await work.enter(organizationId)
  await requirePermission(work, 'mail.read', organizationId)
  return listMailsOf(work.db, organizationId, request)
}

/** A caught mail, for the operator. @throws mailErrors.not_found */
export async function showCaught(work: Work, mailId: string): Promise<MailRow> {
  const mail = await findCaught(work.db, mailId)
  if (!mail) throw mailErrors.not_found()
  return mail
}

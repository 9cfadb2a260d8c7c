import type { Page } from '../../kernel/database/paging.ts'
import { requestErrors } from '../../kernel/http/problem.ts'
import type { Work } from '../../kernel/runtime.ts'
import { requirePermission } from '../organizations/index.ts'
import { mailErrors } from './notifications.errors.ts'
import type { Mail } from './notifications.model.ts'
import { findCaughtMail, listCaughtMails, listMailsOf, type MailHead, type Search } from './notifications.store.ts'

/** The mails of an institution with their delivery, newest first, found by address or subject. */
export async function listMails(work: Work, organizationId: string, search: Search): Promise<Page<MailHead>> {
  await work.enter(organizationId)
  await requirePermission(work, 'mail.read', organizationId)
  return listMailsOf(work.db, organizationId, search)
}

/** What was caught because no mail server is set, of all institutions, newest first. @throws requestErrors.operators_only */
export async function listCaught(work: Work, search: Search): Promise<Page<MailHead>> {
  requireOperator(work)
  return listCaughtMails(work.db, search)
}

/** A caught mail with its text. @throws requestErrors.operators_only, mailErrors.not_found */
export async function showCaught(work: Work, mailId: string): Promise<Mail> {
  requireOperator(work)
  const mail = await findCaughtMail(work.db, mailId)
  if (!mail) throw mailErrors.not_found()
  return mail
}

function requireOperator({ actor }: Work): void {
  if (!(actor.kind === 'person' && actor.isOperator && actor.via === 'session')) throw requestErrors.operators_only()
}

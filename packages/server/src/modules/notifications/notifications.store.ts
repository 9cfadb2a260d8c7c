import type { Locale } from '@cairn/api'
import type { Db } from '../../kernel/database/database.ts'
import { type Page, type PageRequest, page } from '../../kernel/database/paging.ts'
import type { Mail } from './notifications.model.ts'

/** A mail as lists show it: without its text. */
export type MailHead = Omit<Mail, 'text' | 'html' | 'locale' | 'toldOnce' | 'goodUntil'>
export type Search = PageRequest & { q?: string | undefined }

const HEAD = [
  'organization_id',
  'id',
  'recipient',
  'subject',
  'kind',
  'state',
  'attempts',
  'last_error',
  'created_at',
  'sent_at',
] as const

const heads = (db: Db) => db.selectFrom('mails').select(HEAD)
const mails = (db: Db) => heads(db).select(['locale', 'text', 'html', 'told_once', 'good_until'])

type HeadRow = Awaited<ReturnType<ReturnType<typeof heads>['executeTakeFirstOrThrow']>>
type Row = Awaited<ReturnType<ReturnType<typeof mails>['executeTakeFirstOrThrow']>>

const toHead = (row: HeadRow): MailHead => ({
  organizationId: row.organization_id,
  id: row.id,
  to: row.recipient,
  subject: row.subject,
  kind: row.kind,
  state: row.state as Mail['state'],
  attempts: row.attempts,
  lastError: row.last_error ?? undefined,
  createdAt: row.created_at,
  sentAt: row.sent_at ?? undefined,
})

const toMail = (row: Row): Mail => ({
  ...toHead(row),
  locale: row.locale as Locale,
  text: row.text,
  html: row.html,
  toldOnce: row.told_once,
  goodUntil: row.good_until ?? undefined,
})

/** Keeps mails, except those that were told before; says which were kept. */
export async function insertMails(db: Db, some: readonly Mail[]): Promise<string[]> {
  if (some.length === 0) return []
  const kept = await db
    .insertInto('mails')
    .values(
      some.map((mail) => ({
        organization_id: mail.organizationId,
        id: mail.id,
        recipient: mail.to,
        subject: mail.subject,
        kind: mail.kind,
        locale: mail.locale,
        text: mail.text,
        html: mail.html,
        state: mail.state,
        attempts: mail.attempts,
        told_once: mail.toldOnce,
        good_until: mail.goodUntil ?? null,
        created_at: mail.createdAt,
      })),
    )
    .onConflict((conflict) => conflict.columns(['organization_id', 'told_once']).doNothing())
    .returning('id')
    .execute()
  return kept.map(({ id }) => id)
}

export async function findMail(db: Db, organizationId: string, mailId: string): Promise<Mail | undefined> {
  const row = await mails(db).where('organization_id', '=', organizationId).where('id', '=', mailId).executeTakeFirst()
  return row && toMail(row)
}

/** Reads a mail and holds it until the transaction ends, so that two deliveries are not both noted. */
export async function lockMail(db: Db, organizationId: string, mailId: string): Promise<Mail | undefined> {
  const row = await mails(db)
    .where('organization_id', '=', organizationId)
    .where('id', '=', mailId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row && toMail(row)
}

/** Keeps what a delivery changes. */
export async function saveMail(db: Db, mail: Mail): Promise<void> {
  await db
    .updateTable('mails')
    .set({
      state: mail.state,
      attempts: mail.attempts,
      last_error: mail.lastError ?? null,
      sent_at: mail.sentAt ?? null,
      text: mail.text,
      html: mail.html,
    })
    .where('organization_id', '=', mail.organizationId)
    .where('id', '=', mail.id)
    .execute()
}

/** The mails of an institution, newest first. */
export async function listMailsOf(db: Db, organizationId: string, search: Search): Promise<Page<MailHead>> {
  return findHeads(heads(db).where('organization_id', '=', organizationId), search)
}

/** Caught mails of every institution, newest first; only the operator's transaction sees those of others. */
export async function listCaughtMails(db: Db, search: Search): Promise<Page<MailHead>> {
  return findHeads(heads(db).where('state', '=', 'caught'), search)
}

export async function findCaughtMail(db: Db, mailId: string): Promise<Mail | undefined> {
  const row = await mails(db).where('state', '=', 'caught').where('id', '=', mailId).executeTakeFirst()
  return row && toMail(row)
}

async function findHeads(query: ReturnType<typeof heads>, { after, size, q }: Search): Promise<Page<MailHead>> {
  // these mean something to `like`, and here themselves
  const pattern = `%${(q ?? '').replace(/[\\%_]/g, '\\$&')}%`
  const rows = await query
    .$if(after !== undefined, (some) => some.where('id', '<', after!))
    .$if(Boolean(q), (some) =>
      some.where((where) => where.or([where('recipient', 'ilike', pattern), where('subject', 'ilike', pattern)])),
    )
    .orderBy('id', 'desc')
    .limit(size + 1)
    .execute()
  return page(rows.map(toHead), { size })
}

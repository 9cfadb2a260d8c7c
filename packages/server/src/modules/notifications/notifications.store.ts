import type { Db } from '../../kernel/database/database.ts'
import { type Page, type PageRequest, page } from '../../kernel/database/paging.ts'

export interface MailRow {
  id: string
  organizationId: string
  to: string
  subject: string
  kind: string
  text: string
  html: string
  state: 'waiting' | 'sent' | 'caught' | 'failed'
  attempts: number
  lastError: string | undefined
  createdAt: Date
  sentAt: Date | undefined
}

export interface NewMail {
  id: string
  organizationId: string
  to: string
  subject: string
  kind: string
  locale: string
  text: string
  html: string
  toldOnce: string
}

const mails = (db: Db) =>
  db
    .selectFrom('mails')
    .select([
      'id',
      'organization_id',
      'recipient',
      'subject',
      'kind',
      'text',
      'html',
      'state',
      'attempts',
      'last_error',
      'created_at',
      'sent_at',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof mails>['executeTakeFirstOrThrow']>>

const fromRow = (row: Row): MailRow => ({
  id: row.id,
  organizationId: row.organization_id,
  to: row.recipient,
  subject: row.subject,
  kind: row.kind,
  text: row.text,
  html: row.html,
  state: row.state as MailRow['state'],
  attempts: row.attempts,
  lastError: row.last_error ?? undefined,
  createdAt: row.created_at,
  sentAt: row.sent_at ?? undefined,
})

/** Keeps a mail unless it was told before; says whether it was kept. */
export async function insertMail(db: Db, mail: NewMail, now: Date): Promise<boolean> {
  const kept = await db
    .insertInto('mails')
    .values({
      organization_id: mail.organizationId,
      id: mail.id,
      recipient: mail.to,
      subject: mail.subject,
      kind: mail.kind,
      locale: mail.locale,
      text: mail.text,
      html: mail.html,
      state: 'waiting',
      told_once: mail.toldOnce,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['organization_id', 'told_once']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}

export async function findMail(db: Db, organizationId: string, id: string): Promise<MailRow | undefined> {
  const row = await mails(db).where('organization_id', '=', organizationId).where('id', '=', id).executeTakeFirst()
  return row && fromRow(row)
}

/** Notes how a delivery went. */
export async function saveDelivery(
  db: Db,
  { organizationId, id }: Pick<MailRow, 'organizationId' | 'id'>,
  outcome: { state: MailRow['state']; error?: string; at: Date },
): Promise<void> {
  await db
    .updateTable('mails')
    .set((set) => ({
      state: outcome.state,
      attempts: set('attempts', '+', 1),
      last_error: outcome.error ?? null,
      sent_at: outcome.state === 'sent' || outcome.state === 'caught' ? outcome.at : null,
    }))
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

/** Caught mails of every institution; only the operator's transaction sees them. */
export async function listCaught(db: Db, request: PageRequest & { q?: string | undefined }): Promise<Page<MailRow>> {
  let query = mails(db)
    .where('state', '=', 'caught')
    .orderBy('id', 'desc')
    .limit(request.size + 1)
  if (request.after) query = query.where('id', '<', request.after)
  if (request.q)
    query = query.where((where) =>
      where.or([
        where('recipient', 'ilike', `%${like(request.q!)}%`),
        where('subject', 'ilike', `%${like(request.q!)}%`),
      ]),
    )
  return page((await query.execute()).map(fromRow), request)
}

export async function findCaught(db: Db, id: string): Promise<MailRow | undefined> {
  const row = await mails(db).where('state', '=', 'caught').where('id', '=', id).executeTakeFirst()
  return row && fromRow(row)
}

export async function listMails(
  db: Db,
  organizationId: string,
  request: PageRequest & { q?: string | undefined },
): Promise<Page<MailRow>> {
  let query = mails(db)
    .where('organization_id', '=', organizationId)
    .orderBy('id', 'desc')
    .limit(request.size + 1)
  if (request.after) query = query.where('id', '<', request.after)
  if (request.q) query = query.where('recipient', 'ilike', `%${like(request.q)}%`)
  return page((await query.execute()).map(fromRow), request)
}

/** The characters that mean something to `like`, meaning themselves. */
const like = (text: string) => text.replace(/[\\%_]/g, '\\$&')

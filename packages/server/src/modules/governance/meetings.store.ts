import type { Db } from '../../kernel/database/database.ts'
import { type Page, type PageRequest, page } from '../../kernel/database/paging.ts'
import { meetingErrors } from './governance.errors.ts'

/** Where a committee comes together. */
export interface Meeting {
  organizationId: string
  id: string
  committeeId: string
  title: string
  startsAt: Date
  place?: string | undefined
  /** The proposals that are decided on, in this order. */
  agenda: readonly string[]
  /** Who is there; nobody before it was noted. */
  present: readonly string[]
  closedAt?: Date | undefined
}

const meetings = (db: Db, organizationId: string) =>
  db.selectFrom('meetings').selectAll().where('organization_id', '=', organizationId)
type Row = Awaited<ReturnType<ReturnType<typeof meetings>['executeTakeFirstOrThrow']>>

const toMeeting = (row: Row): Meeting => ({
  organizationId: row.organization_id,
  id: row.id,
  committeeId: row.committee_id,
  title: row.title,
  startsAt: row.starts_at,
  place: row.place ?? undefined,
  agenda: row.agenda,
  present: row.present,
  closedAt: row.closed_at ?? undefined,
})

/** @throws meetingErrors.not_found */
export async function findMeeting(db: Db, organizationId: string, id: string): Promise<Meeting> {
  const row = await meetings(db, organizationId).where('id', '=', id).executeTakeFirst()
  if (!row) throw meetingErrors.not_found()
  return toMeeting(row)
}

/** Holds the row until the transaction ends. @throws meetingErrors.not_found */
export async function lockMeeting(db: Db, organizationId: string, id: string): Promise<Meeting> {
  const row = await meetings(db, organizationId).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw meetingErrors.not_found()
  return toMeeting(row)
}

export type ListMeetings = PageRequest & { committeeId?: string | undefined }

/** The meetings of an institution, the one called last first. */
export async function listMeetingsOf(
  db: Db,
  organizationId: string,
  { after, size, committeeId }: ListMeetings,
): Promise<Page<Meeting>> {
  let query = meetings(db, organizationId)
  if (committeeId) query = query.where('committee_id', '=', committeeId)
  if (after) query = query.where('id', '<', after)
  const rows = await query
    .orderBy('id', 'desc')
    .limit(size + 1)
    .execute()
  return page(rows.map(toMeeting), { size })
}

export async function putMeeting(db: Db, meeting: Meeting, now: Date): Promise<void> {
  const columns = {
    title: meeting.title,
    starts_at: meeting.startsAt,
    place: meeting.place ?? null,
    agenda: [...meeting.agenda],
    present: [...meeting.present],
    closed_at: meeting.closedAt ?? null,
  }
  const { organizationId, id, committeeId } = meeting
  await db
    .insertInto('meetings')
    .values({ organization_id: organizationId, id, committee_id: committeeId, created_at: now, ...columns })
    .onConflict((conflict) => conflict.columns(['organization_id', 'id']).doUpdateSet(columns))
    .execute()
}

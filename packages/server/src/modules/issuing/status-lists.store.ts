import { sql } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'
import { STATUS_LIST_LENGTH, type StatusPurpose } from './issuing.model.ts'

export interface StatusListRow {
  id: string
  organizationId: string
  purpose: StatusPurpose
  issuerId: string
  address: string
  changes: number
  publishedChanges: number
  signed?: { json: string; jwt: string; at: Date; validUntil: Date }
}

const lists = (db: Db) =>
  db
    .selectFrom('status_lists')
    .select([
      'id',
      'organization_id',
      'purpose',
      'issuer_id',
      'address',
      'changes',
      'published_changes',
      'signed_json',
      'signed_jwt',
      'signed_at',
      'valid_until',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof lists>['executeTakeFirstOrThrow']>>

const fromRow = (row: Row): StatusListRow => ({
  id: row.id,
  organizationId: row.organization_id,
  purpose: row.purpose as StatusPurpose,
  issuerId: row.issuer_id,
  address: row.address,
  changes: row.changes,
  publishedChanges: row.published_changes,
  ...(row.signed_json &&
    row.signed_jwt &&
    row.signed_at &&
    row.valid_until && {
      signed: { json: row.signed_json, jwt: row.signed_jwt, at: row.signed_at, validUntil: row.valid_until },
    }),
})

/** A list by its id; lists are public, whosever they are. */
export async function findStatusList(db: Db, listId: string): Promise<StatusListRow | undefined> {
  const row = await lists(db).where('id', '=', listId).executeTakeFirst()
  return row && fromRow(row)
}

/** The lists of all institutions that must be signed anew: they changed, or their signature counts only until `soon`. */
export async function findListsToPublish(db: Db, soon: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('status_lists')
    .select('id')
    .where('signed_json', 'is not', null)
    .where((where) =>
      where.or([where('valid_until', '<', soon), where('changes', '>', where.ref('published_changes'))]),
    )
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * Takes `count` entries out of the open list of this purpose, and holds the list until the transaction ends. Nothing
 * when there is none, or it is for another issuer or address, or has no more than `capacity` of them.
 */
export async function takeFromOpenList(
  db: Db,
  wanted: {
    organizationId: string
    purpose: StatusPurpose
    issuerId: string
    baseUrl: string
    count: number
    capacity: number
  },
): Promise<{ id: string; address: string } | undefined> {
  return db
    .updateTable('status_lists')
    .set((set) => ({ given_out: set('given_out', '+', wanted.count) }))
    .where('organization_id', '=', wanted.organizationId)
    .where('purpose', '=', wanted.purpose)
    .where('is_open', '=', true)
    .where('issuer_id', '=', wanted.issuerId)
    .where((where) => where('address', '=', sql<string>`${wanted.baseUrl} || id`))
    .where('given_out', '<=', wanted.capacity - wanted.count)
    .returning(['id', 'address'])
    .executeTakeFirst()
}

/** Whoever wants to open a list of this purpose waits here for whoever is about to, until their transaction ends. */
export async function queueToOpen(db: Db, organizationId: string, purpose: StatusPurpose): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`status_lists ${organizationId} ${purpose}`}, 0))`.execute(
    db,
  )
}

/** Closes the open list of this purpose, if there is one, and opens another. */
export async function openStatusList(
  db: Db,
  list: { id: string; organizationId: string; purpose: StatusPurpose; issuerId: string; address: string },
  now: Date,
): Promise<void> {
  await db
    .updateTable('status_lists')
    .set({ is_open: false })
    .where('organization_id', '=', list.organizationId)
    .where('purpose', '=', list.purpose)
    .where('is_open', '=', true)
    .execute()
  await db
    .insertInto('status_lists')
    .values({
      organization_id: list.organizationId,
      id: list.id,
      purpose: list.purpose,
      issuer_id: list.issuerId,
      address: list.address,
      length: STATUS_LIST_LENGTH,
      given_out: 0,
      is_open: true,
      changes: 0,
      published_changes: 0,
      created_at: now,
    })
    .execute()
}

/** Gives out those of the indexes that were never given out, at most `count`; says which. */
export async function giveOutIndexes(
  db: Db,
  { organizationId, listId }: { organizationId: string; listId: string },
  candidates: readonly number[],
  count: number,
): Promise<number[]> {
  const { rows } = await sql<{ list_index: number }>`
    insert into status_entries (organization_id, list_id, list_index)
    select ${organizationId}, ${listId}, candidate
    from unnest(${candidates}::int[]) with ordinality as given (candidate, place)
    where not exists (
      select from status_entries
      where organization_id = ${organizationId} and list_id = ${listId} and list_index = candidate
    )
    order by place limit ${count}
    returning list_index`.execute(db)
  return rows.map(({ list_index }) => list_index)
}

/** Writes entries, all at once; says which lists changed by it. */
export async function writeEntries(
  db: Db,
  organizationId: string,
  entries: readonly { listId: string; index: number }[],
  isSet: boolean,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with written as (
      update status_entries set is_set = ${isSet}
      from unnest(${entries.map(({ listId }) => listId)}::text[], ${entries.map(({ index }) => index)}::int[]) as given (list, at)
      where organization_id = ${organizationId} and list_id = given.list and list_index = given.at
        and is_set <> ${isSet}
      returning list_id
    )
    update status_lists set changes = changes + 1
    where organization_id = ${organizationId} and id in (select list_id from written)
    returning id`.execute(db)
  return rows.map(({ id }) => id)
}

/** The indexes of the entries that are set. */
export async function findSetIndexes(db: Db, organizationId: string, listId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('status_entries')
    .select('list_index')
    .where('organization_id', '=', organizationId)
    .where('list_id', '=', listId)
    .where('is_set', '=', true)
    .execute()
  return rows.map(({ list_index }) => list_index)
}

/** Keeps a signed list, unless one that tells more was kept meanwhile. */
export async function savePublishedList(
  db: Db,
  { id, organizationId, changes }: StatusListRow,
  signed: NonNullable<StatusListRow['signed']>,
): Promise<void> {
  await db
    .updateTable('status_lists')
    .set({
      published_changes: changes,
      signed_json: signed.json,
      signed_jwt: signed.jwt,
      signed_at: signed.at,
      valid_until: signed.validUntil,
    })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('published_changes', '<=', changes)
    .execute()
}

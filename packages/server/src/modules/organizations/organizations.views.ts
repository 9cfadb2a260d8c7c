import type { Locale, Role } from '@cairn/api'
import { sql } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'
import { type Page, type PageRequest, page } from '../../kernel/database/paging.ts'
import type { Organization } from './organizations.model.ts'
import { toOrganization } from './organizations.store.ts'

export type Search = PageRequest & { q?: string | undefined }

/** A text to search for, in LIKE's language: what it treats as wild is meant as it stands. */
const containing = (q: string) => `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`

/** Organizations by name. */
export async function listOrganizationProfiles(db: Db, { q, after, size }: Search): Promise<Page<Organization>> {
  let query = db.selectFrom('organizations').selectAll()
  if (q) query = query.where(sql<boolean>`lower(name) like ${containing(q)} or slug like ${containing(q)}`)
  if (after)
    query = query.where(
      sql<boolean>`(lower(name), id) > (select lower(before.name), before.id from organizations before where before.id = ${after})`,
    )
  const rows = await query
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .limit(size + 1)
    .execute()
  return page(rows.map(toOrganization), { size })
}

/** Where a person is a member, by the institution's name. */
export async function listMembershipsOf(db: Db, personId: string) {
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('organizations', 'organizations.id', 'memberships.organization_id')
    .select(['organizations.id as organizationId', 'organizations.slug', 'organizations.name', 'memberships.roles'])
    .where('memberships.person_id', '=', personId)
    .orderBy('organizations.name')
    .execute()
  return rows.map((row) => ({ ...row, roles: row.roles as Role[] }))
}

export interface MemberRow {
  id: string
  personId: string
  name: string
  email: string
  roles: Role[]
  unitId: string | undefined
  since: Date
}

/** The members screen of an organization, newest first. */
export async function listMemberRows(
  db: Db,
  organizationId: string,
  { q, after, size, memberId }: Search & { memberId?: string },
): Promise<Page<MemberRow>> {
  let query = db
    .selectFrom('memberships')
    .innerJoin('persons', 'persons.id', 'memberships.person_id')
    .innerJoin('identifiers', (join) =>
      join.onRef('identifiers.person_id', '=', 'persons.id').on('identifiers.is_primary', '=', true),
    )
    .select([
      'memberships.id',
      'memberships.person_id as personId',
      'persons.name',
      'identifiers.email',
      'memberships.roles',
      'memberships.unit_id as unitId',
      'memberships.since',
    ])
    .where('memberships.organization_id', '=', organizationId)
  if (memberId) query = query.where('memberships.id', '=', memberId)
  if (after) query = query.where('memberships.id', '<', after)
  if (q)
    query = query.where(
      sql<boolean>`(lower(persons.name) like ${containing(q)} or identifiers.email like ${containing(q)})`,
    )
  const rows = await query
    .orderBy('memberships.id', 'desc')
    .limit(size + 1)
    .execute()
  return page(
    rows.map((row) => ({ ...row, roles: row.roles as Role[], unitId: row.unitId ?? undefined })),
    { size },
  )
}

export interface EventRow {
  id: string
  name: string
  actor: string
  actorName: string | undefined
  occurredAt: Date
  payload: Record<string, unknown>
  seal: Uint8Array | undefined
}

const DAY = 86_400_000

/** What of the audit trail is asked for. Days (`2026-03-01`) are in UTC and included. */
export interface EventFilter {
  about?: string | undefined
  personId?: string | undefined
  /** A whole name, or its noun. */
  name?: string | undefined
  from?: string | undefined
  to?: string | undefined
}
export type ListEvents = PageRequest & EventFilter

/** The audit trail of an organization, newest first, with the seals that are there already. */
export async function listEventRows(
  db: Db,
  organizationId: string,
  { about, personId, name, from, to, after, size }: ListEvents,
): Promise<Page<EventRow>> {
  let query = db
    .selectFrom('events')
    .leftJoin('event_seals', (join) =>
      join
        .onRef('event_seals.organization_id', '=', 'events.organization_id')
        .onRef('event_seals.event_id', '=', 'events.id'),
    )
    // an actor is `psn_…`, `psn_… by tok_…`, `system:…` or `anonymous`
    .leftJoin('persons', (join) => join.on(sql<boolean>`persons.id = split_part(events.actor, ' ', 1)`))
    .select([
      'events.id',
      'events.name',
      'events.actor',
      'persons.name as actorName',
      'events.occurred_at as occurredAt',
      'events.payload',
      'event_seals.seal',
    ])
    .where('events.organization_id', '=', organizationId)
  if (after) query = query.where('events.id', '<', after)
  if (personId) query = query.where(sql<boolean>`split_part(events.actor, ' ', 1) = ${personId}`)
  if (name)
    query = query.where(sql<boolean>`(events.name = ${name} or events.name like ${`${name.replaceAll('_', '\\_')}.%`})`)
  if (from) query = query.where('events.occurred_at', '>=', new Date(`${from}T00:00:00Z`))
  if (to) query = query.where('events.occurred_at', '<', new Date(Date.parse(`${to}T00:00:00Z`) + DAY))
  if (about)
    query = query.where(
      sql<boolean>`exists (select from jsonb_each_text(events.payload) fact where fact.value = ${about})`,
    )
  const rows = await query
    .orderBy('events.id', 'desc')
    .limit(size + 1)
    .execute()
  return page(
    rows.map((row) => ({
      ...row,
      actorName: row.actorName ?? undefined,
      payload: row.payload as Record<string, unknown>,
      seal: row.seal ?? undefined,
    })),
    { size },
  )
}

/** The people who have a role in an organization, with the address and language to write to. */
export async function listPeopleWithRole(db: Db, organizationId: string, role: Role) {
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('persons', 'persons.id', 'memberships.person_id')
    .innerJoin('identifiers', 'identifiers.person_id', 'persons.id')
    .select(['persons.id', 'identifiers.email', 'persons.locale'])
    .where('memberships.organization_id', '=', organizationId)
    .where('identifiers.is_primary', '=', true)
    .where(sql<boolean>`${role} = any(memberships.roles)`)
    .orderBy('persons.id')
    .execute()
  return rows.map(({ id, email, locale }) => ({ id, email, locale: (locale ?? undefined) as Locale | undefined }))
}

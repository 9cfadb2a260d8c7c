import type { Role } from '@cairn/api'
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

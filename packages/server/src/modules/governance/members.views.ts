import { ROLE_PERMISSIONS, ROLES } from '@cairn/api'
import { sql } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'
import { routeErrors } from './governance.errors.ts'

/** Are all of these members of the institution? @throws routeErrors.no_such_person */
export async function requireMembers(db: Db, organizationId: string, personIds: readonly string[]): Promise<void> {
  const asked = [...new Set(personIds)]
  if (asked.length === 0) return
  const found = await db
    .selectFrom('memberships')
    .select('person_id')
    .where('organization_id', '=', organizationId)
    .where('person_id', 'in', asked)
    .execute()
  if (found.length < asked.length) throw routeErrors.no_such_person()
}

/** What people are called, by their ids. */
export async function namesOf(db: Db, personIds: readonly (string | undefined)[]): Promise<Record<string, string>> {
  const asked = [...new Set(personIds.filter((id) => id !== undefined))]
  if (asked.length === 0) return {}
  const rows = await db.selectFrom('persons').select(['id', 'name']).where('id', 'in', asked).execute()
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}

const DECIDING = ROLES.filter((role) => ROLE_PERMISSIONS[role].includes('proposal.decide'))

/** The members who may decide on proposals, by name. */
export async function listDeciderRows(db: Db, organizationId: string): Promise<{ personId: string; name: string }[]> {
  return db
    .selectFrom('memberships')
    .innerJoin('persons', 'persons.id', 'memberships.person_id')
    .select(['persons.id as personId', 'persons.name'])
    .where('memberships.organization_id', '=', organizationId)
    .where(sql<boolean>`memberships.roles && ${[...DECIDING]}::text[]`)
    .orderBy(sql`lower(persons.name)`)
    .orderBy('persons.id')
    .execute()
}

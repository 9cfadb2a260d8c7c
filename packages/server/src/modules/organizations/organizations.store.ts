import { type Db, isUniqueViolation } from '../../kernel/database/database.ts'
import { organizationErrors } from './organizations.errors.ts'
import type { Organization, Profile } from './organizations.model.ts'

const columns = [
  'id',
  'slug',
  'name',
  'description',
  'url',
  'email',
  'country_code',
  'linked_in_id',
  'verification',
  'did',
  'created_at',
] as const

const organizations = (db: Db) => db.selectFrom('organizations').select(columns)

export type OrganizationRow = Awaited<ReturnType<ReturnType<typeof organizations>['executeTakeFirstOrThrow']>>

export const toOrganization = (row: OrganizationRow): Organization => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  description: row.description ?? undefined,
  url: row.url ?? undefined,
  email: row.email ?? undefined,
  countryCode: row.country_code ?? undefined,
  linkedInId: row.linked_in_id ?? undefined,
  verification: row.verification as Organization['verification'],
  did: row.did ?? undefined,
  createdAt: row.created_at,
})

const profileColumns = (profile: Profile) => ({
  name: profile.name,
  description: profile.description ?? null,
  url: profile.url ?? null,
  email: profile.email ?? null,
  country_code: profile.countryCode ?? null,
  linked_in_id: profile.linkedInId ?? null,
})

/** By its id or its slug: a slug has no underscore, an id always. */
export async function findOrganization(db: Db, idOrSlug: string): Promise<Organization | undefined> {
  const row = await organizations(db)
    .where(idOrSlug.includes('_') ? 'id' : 'slug', '=', idOrSlug)
    .executeTakeFirst()
  return row && toOrganization(row)
}

/** Reads an organization and holds it, so that changes to who administers it come one after the other. */
export async function lockOrganization(db: Db, organizationId: string): Promise<Organization> {
  const row = await organizations(db).where('id', '=', organizationId).forNoKeyUpdate().executeTakeFirst()
  if (!row) throw organizationErrors.not_found()
  return toOrganization(row)
}

export async function insertOrganization(db: Db, organization: Organization): Promise<void> {
  const { id, slug, verification, createdAt } = organization
  try {
    await db
      .insertInto('organizations')
      .values({
        ...profileColumns(organization),
        id,
        slug,
        verification,
        created_at: createdAt,
        changed_at: createdAt,
      })
      .execute()
  } catch (error) {
    if (isUniqueViolation(error, 'organizations_slug')) throw organizationErrors.slug_taken(undefined, { cause: error })
    throw error
  }
}

export async function saveOrganization(db: Db, organization: Organization, now: Date): Promise<void> {
  await db
    .updateTable('organizations')
    .set({ ...profileColumns(organization), did: organization.did ?? null, changed_at: now })
    .where('id', '=', organization.id)
    .execute()
}

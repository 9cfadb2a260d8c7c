import type { Work } from '../../kernel/runtime.ts'
import { organizationChanged } from './organizations.events.ts'
import type { Organization, Profile } from './organizations.model.ts'
import { lockOrganization, saveOrganization } from './organizations.store.ts'
import { requirePermission } from './require-permission.ts'

/** Changes to a profile: what is absent stays, and `null` takes away. */
export type UpdateOrganization = { [Field in keyof Profile]?: Profile[Field] | null }

/** Changes an institution's profile; what is not given stays. */
export async function updateOrganization(
  work: Work,
  organizationId: string,
  changes: UpdateOrganization,
): Promise<Organization> {
  await work.enter(organizationId)
  await requirePermission(work, 'organization.manage', organizationId)
  const organization = await lockOrganization(work.db, organizationId)
  const given = Object.entries(changes).filter(([, value]) => value !== undefined)
  if (given.length === 0) return organization
  const after: Organization = {
    ...organization,
    ...Object.fromEntries(given.map(([field, value]) => [field, value ?? undefined])),
  }
  await saveOrganization(work.db, after, work.now)
  await work.emit(organizationChanged({ organizationId, fields: given.map(([field]) => field) }))
  return after
}

/**
 * Notes under which id an institution issues, for its public profile. For the module that keeps the keys, in a work of
 * the system that has entered the organization.
 */
export async function nameIssuer(work: Work, organizationId: string, did: string): Promise<void> {
  if (work.actor.kind !== 'system') throw new Error('An issuer is named by the system')
  const organization = await lockOrganization(work.db, organizationId)
  await saveOrganization(work.db, { ...organization, did }, work.now)
}

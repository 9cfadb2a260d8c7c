import type { Membership } from '@cairn/api'
import type { Page, PageRequest } from '../../kernel/database/paging.ts'
import type { Work } from '../../kernel/runtime.ts'
import { organizationErrors } from './organizations.errors.ts'
import { type Organization, permissionsOf, withinScopes } from './organizations.model.ts'
import { findOrganization } from './organizations.store.ts'
import { listMembershipsOf, listOrganizationProfiles } from './organizations.views.ts'

/** The public profile of an institution. @throws organizationErrors.not_found */
export async function getOrganization(work: Work, idOrSlug: string): Promise<Organization> {
  const organization = await findOrganization(work.db, idOrSlug)
  if (!organization) throw organizationErrors.not_found()
  return organization
}

/** The institution with this short name, if there is one. */
export const findOrganizationBySlug = async (work: Work, slug: string): Promise<Organization | undefined> =>
  slug.includes('_') ? undefined : findOrganization(work.db, slug)

/** All institutions of this Cairn, by name: their profiles are public. */
export const listOrganizations = (work: Work, request: PageRequest & { q?: string | undefined }) =>
  listOrganizationProfiles(work.db, request) satisfies Promise<Page<Organization>>

/**
 * Where somebody is a member, and what they may do there. People see their own; asked by a token, what is left of it
 * for the token.
 */
export async function membershipsOf(work: Work, personId: string): Promise<Membership[]> {
  const { actor } = work
  const rows = await listMembershipsOf(work.db, personId)
  const limited = actor.kind === 'person' && actor.personId === personId ? actor : undefined
  return rows
    .filter(({ organizationId }) => limited?.organizationId === undefined || limited.organizationId === organizationId)
    .map((row) => ({ ...row, permissions: withinScopes(permissionsOf(row.roles), limited ?? {}) }))
}

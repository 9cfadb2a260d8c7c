import type { Permission } from '@cairn/api'
import type { Refusal } from '../../kernel/errors.ts'
import type { Work } from '../../kernel/runtime.ts'
import { findRoles } from './memberships.store.ts'
import { organizationErrors } from './organizations.errors.ts'
import { permissionsOf, withinScopes } from './organizations.model.ts'

/** What whoever acts may do in an organization now; `undefined` when they are no member of it. */
async function permissionsIn({ actor, db }: Work, organizationId: string): Promise<Permission[] | undefined> {
  if (actor.kind !== 'person') return undefined
  if (actor.organizationId !== undefined && actor.organizationId !== organizationId) return undefined
  const roles = await findRoles(db, organizationId, actor.personId)
  return roles.length === 0 ? undefined : withinScopes(permissionsOf(roles), actor)
}

/**
 * Refuses unless whoever acts may do this in the organization. Roles are read each time, so that one that was taken is
 * gone at once. The system may do everything; the operator of the instance has no part in an institution.
 *
 * @param notFound what strangers get, exactly as for an id that nobody has
 * @throws notFound for people who are no members, organizationErrors.not_permitted for members
 */
export async function requirePermission(
  work: Work,
  permission: Permission,
  organizationId: string,
  notFound: Refusal = organizationErrors.not_found,
): Promise<void> {
  if (work.actor.kind === 'system') return
  const permissions = await permissionsIn(work, organizationId)
  if (permissions === undefined) throw notFound()
  if (!permissions.includes(permission)) throw organizationErrors.not_permitted(`It needs ${permission}.`)
}

/** May whoever acts do this in the organization? */
export async function isPermitted(work: Work, permission: Permission, organizationId: string): Promise<boolean> {
  if (work.actor.kind === 'system') return true
  return (await permissionsIn(work, organizationId))?.includes(permission) ?? false
}

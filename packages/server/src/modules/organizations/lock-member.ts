import type { Work } from '../../kernel/runtime.ts'
import { countAdministrators, findMember } from './memberships.store.ts'
import { organizationErrors } from './organizations.errors.ts'
import { lockOrganization } from './organizations.store.ts'
import { requirePermission } from './require-permission.ts'

/** The member, once it is certain that nobody else changes who administers this organization. */
export async function lockMember(work: Work, organizationId: string, memberId: string) {
  await work.enter(organizationId)
  await requirePermission(work, 'member.manage', organizationId)
  await lockOrganization(work.db, organizationId)
  const member = await findMember(work.db, organizationId, memberId)
  if (!member) throw organizationErrors.no_such_member()
  return { member, administrators: await countAdministrators(work.db, organizationId) }
}

import type { Work } from '../../kernel/runtime.ts'
import { countMembership } from '../accounts/index.ts'
import { lockMember } from './lock-member.ts'
import { deleteMember } from './memberships.store.ts'
import { memberRemoved } from './organizations.events.ts'
import { refuseLastAdministrator } from './organizations.model.ts'

/**
 * Takes all roles from a member; they can do nothing more from the next request on.
 *
 * @throws organizationErrors.no_such_member, last_administrator
 */
export async function removeMember(work: Work, organizationId: string, memberId: string): Promise<void> {
  const { member, administrators } = await lockMember(work, organizationId, memberId)
  refuseLastAdministrator(member, administrators)
  await deleteMember(work.db, member)
  await countMembership(work, member.personId, -1)
  await work.emit(memberRemoved({ organizationId, memberId, personId: member.personId, before: member.roles }))
}

import type { Role } from '@cairn/api'
import type { Work } from '../../kernel/runtime.ts'
import { lockMember } from './lock-member.ts'
import { saveMember } from './memberships.store.ts'
import { memberChanged } from './organizations.events.ts'
import { changed, type Member } from './organizations.model.ts'

export interface ChangeMember {
  roles: readonly Role[]
  /** Absent: no unit. */
  unitId?: string | undefined
}

/**
 * Changes a member's roles and unit; it counts from the next request on.
 *
 * @throws organizationErrors.no_such_member, last_administrator, self_grant, no_such_unit
 */
export async function changeMember(
  work: Work,
  organizationId: string,
  memberId: string,
  { roles, unitId }: ChangeMember,
): Promise<Member> {
  const { member, administrators } = await lockMember(work, organizationId, memberId)
  const changedBy = work.actor.kind === 'person' ? work.actor.personId : undefined
  const after = { ...changed(member, roles, { administrators, changedBy }), unitId }
  await saveMember(work.db, after)
  await work.emit(
    memberChanged({ organizationId, memberId, personId: member.personId, before: member.roles, roles: after.roles }),
  )
  return after
}

import type { Role } from '@cairn/api'
import type { Work } from '../../kernel/runtime.ts'
import { countMembership, findOrCreatePerson } from '../accounts/index.ts'
import { insertMember } from './memberships.store.ts'
import { memberAdded } from './organizations.events.ts'
import { inOrder, type Member, refuseSelfGrant } from './organizations.model.ts'
import { requirePermission } from './require-permission.ts'

export interface AddMember {
  name: string
  email: string
  roles: readonly Role[]
  unitId?: string | undefined
}

/**
 * Gives somebody roles in an organization; they are told by mail, and prove their address by coming.
 *
 * @throws organizationErrors.member_exists, self_grant, no_such_unit
 */
export async function addMember(work: Work, organizationId: string, facts: AddMember): Promise<Member> {
  await work.enter(organizationId)
  await requirePermission(work, 'member.manage', organizationId)
  const { name, email } = facts
  const person = await findOrCreatePerson(work, { name, email, proved: false })
  if (work.actor.kind === 'person' && work.actor.personId === person.id) refuseSelfGrant(facts.roles)
  return enroll(work, organizationId, person.id, facts)
}

/** Writes a new membership; the work has entered the organization, and whoever acts was asked whether they may. */
export async function enroll(
  work: Work,
  organizationId: string,
  personId: string,
  { roles, unitId }: Pick<AddMember, 'roles' | 'unitId'>,
): Promise<Member> {
  const member: Member = {
    organizationId,
    id: work.newId('mbr'),
    personId,
    roles: inOrder(roles),
    unitId,
    since: work.now,
  }
  await insertMember(work.db, member)
  await countMembership(work, personId, 1)
  await work.emit(memberAdded({ organizationId, memberId: member.id, personId, roles: member.roles }))
  return member
}

import type { Work } from '../../kernel/runtime.ts'
import { requirePermission } from '../organizations/index.ts'
import {
  type Delegation,
  deleteDelegation,
  findDelegation,
  insertDelegation,
  listDelegationsOf,
} from './delegations.store.ts'
import { delegationErrors, proposalErrors } from './governance.errors.ts'
import { delegationEnded, delegationMade } from './governance.events.ts'
import { personOf } from './lock-proposal.ts'
import { requireMembers } from './members.views.ts'

/** Who decides in whose place, now and later. */
export async function listDelegations(work: Work, organizationId: string): Promise<Delegation[]> {
  await work.enter(organizationId)
  await requirePermission(work, 'proposal.read', organizationId)
  return listDelegationsOf(work.db, organizationId, work.now)
}

/**
 * Lets somebody decide in the place of whoever acts, while they are away. What they may not decide on themselves, they
 * decide on for nobody; votes are not delegated.
 *
 * @throws delegationErrors.to_oneself, ends_before; routeErrors.no_such_person
 */
export async function delegate(
  work: Work,
  organizationId: string,
  facts: Pick<Delegation, 'toPersonId' | 'from' | 'until'>,
): Promise<Delegation> {
  await work.enter(organizationId)
  await requirePermission(work, 'proposal.decide', organizationId)
  const personId = personOf(work)
  if (personId === undefined) throw proposalErrors.decided_by_persons()
  if (personId === facts.toPersonId) throw delegationErrors.to_oneself()
  if (facts.until <= facts.from || facts.until <= work.now) throw delegationErrors.ends_before()
  await requireMembers(work.db, organizationId, [facts.toPersonId])
  const delegation = { ...facts, organizationId, id: work.newId('dlg'), personId }
  await insertDelegation(work.db, delegation, work.now)
  await work.emit(delegationMade({ delegationId: delegation.id, personId, toPersonId: facts.toPersonId }))
  return delegation
}

/** Whoever acts decides themselves again. @throws delegationErrors.not_found, also for another person's */
export async function endDelegation(work: Work, organizationId: string, delegationId: string): Promise<void> {
  await work.enter(organizationId)
  await requirePermission(work, 'proposal.decide', organizationId)
  const delegation = await findDelegation(work.db, organizationId, delegationId)
  if (!delegation || delegation.personId !== personOf(work)) throw delegationErrors.not_found()
  await deleteDelegation(work.db, delegation)
  const { personId, toPersonId } = delegation
  await work.emit(delegationEnded({ delegationId, personId, toPersonId }))
}

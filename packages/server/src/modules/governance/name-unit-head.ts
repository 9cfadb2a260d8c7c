import type { Work } from '../../kernel/runtime.ts'
import { requirePermission } from '../organizations/index.ts'
import { unitHeadNamed } from './governance.events.ts'
import { requireMembers } from './members.views.ts'
import { deleteUnitHead, listUnitHeadsOf, putUnitHead } from './unit-heads.store.ts'

/** Who heads which unit. */
export async function listUnitHeads(work: Work, organizationId: string) {
  await work.enter(organizationId)
  await requirePermission(work, 'proposal.read', organizationId)
  return listUnitHeadsOf(work.db, organizationId)
}

/** Says who heads a unit; without a person, that nobody does. @throws organizationErrors.no_such_unit; routeErrors.no_such_person */
export async function nameUnitHead(
  work: Work,
  organizationId: string,
  unitId: string,
  personId: string | undefined,
): Promise<void> {
  await work.enter(organizationId)
  await requirePermission(work, 'governance.manage', organizationId)
  if (personId === undefined) await deleteUnitHead(work.db, organizationId, unitId)
  else {
    await requireMembers(work.db, organizationId, [personId])
    await putUnitHead(work.db, organizationId, unitId, personId)
  }
  await work.emit(unitHeadNamed({ unitId, ...(personId !== undefined && { personId }) }))
}

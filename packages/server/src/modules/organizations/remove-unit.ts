import type { Work } from '../../kernel/runtime.ts'
import { organizationErrors } from './organizations.errors.ts'
import { unitRemoved } from './organizations.events.ts'
import { requirePermission } from './require-permission.ts'
import { deleteUnit } from './units.store.ts'

/** Removes a unit that nothing belongs to. @throws organizationErrors.no_such_unit, organizationErrors.unit_in_use */
export async function removeUnit(work: Work, organizationId: string, unitId: string): Promise<void> {
  await work.enter(organizationId)
  await requirePermission(work, 'organization.manage', organizationId)
  if (!(await deleteUnit(work.db, organizationId, unitId))) throw organizationErrors.no_such_unit()
  await work.emit(unitRemoved({ organizationId, unitId }))
}

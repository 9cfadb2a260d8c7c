import type { Work } from '../../kernel/runtime.ts'
import { unitAdded } from './organizations.events.ts'
import type { Unit } from './organizations.model.ts'
import { requirePermission } from './require-permission.ts'
import { insertUnit } from './units.store.ts'

export interface AddUnit {
  name: string
  /** The unit it is a part of. */
  parentId?: string | undefined
}

/** Adds a department or the like. @throws organizationErrors.unit_exists, organizationErrors.no_such_unit */
export async function addUnit(work: Work, organizationId: string, { name, parentId }: AddUnit): Promise<Unit> {
  await work.enter(organizationId)
  await requirePermission(work, 'organization.manage', organizationId)
  const unit: Unit = { organizationId, id: work.newId('unt'), name, parentId }
  await insertUnit(work.db, unit, work.now)
  await work.emit(unitAdded({ organizationId, unitId: unit.id }))
  return unit
}

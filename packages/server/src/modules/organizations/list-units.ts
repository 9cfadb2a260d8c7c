import type { Work } from '../../kernel/runtime.ts'
import type { Unit } from './organizations.model.ts'
import { requirePermission } from './require-permission.ts'
import { listUnitsOf } from './units.store.ts'

/** The units of an institution, by name. */
export async function listUnits(work: Work, organizationId: string): Promise<Unit[]> {
  await work.enter(organizationId)
  await requirePermission(work, 'achievement.read', organizationId)
  return listUnitsOf(work.db, organizationId)
}

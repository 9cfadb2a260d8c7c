import type { Definition } from '@cairn/api'
import type { Work } from '../../kernel/runtime.ts'
import { requirePermission } from '../organizations/index.ts'
import { achievementDrafted } from './catalog.events.ts'
import { type Achievement, drafted } from './catalog.model.ts'
import { insertAchievement } from './catalog.store.ts'

/**
 * Begins an achievement, as a draft of whoever acts.
 *
 * @param importedFrom what it is called where it was imported from
 * @throws organizationErrors.no_such_unit
 */
export async function draftAchievement(
  work: Work,
  organizationId: string,
  definition: Definition,
  importedFrom?: string,
): Promise<Achievement> {
  await work.enter(organizationId)
  await requirePermission(work, 'achievement.edit', organizationId)
  const achievement = drafted({ id: work.newId('ach'), organizationId, definition }, work.actor, work.now)
  await insertAchievement(work.db, achievement, importedFrom)
  await work.emit(achievementDrafted({ achievementId: achievement.id }))
  return achievement
}

import type { Definition } from '@cairn/api'
import type { Work } from '../../kernel/runtime.ts'
import { achievementEdited } from './catalog.events.ts'
import { type Achievement, edited } from './catalog.model.ts'
import { saveAchievement } from './catalog.store.ts'
import { lockFor } from './lock-for.ts'

export interface EditAchievement {
  definition: Definition
  /** The revision that the author began from. */
  revision: number
}

/**
 * Saves a draft; of a published achievement, one of its next version, while the published one stays in force. Saving
 * the same text again changes nothing.
 *
 * @throws achievementErrors.not_found, changed_meanwhile, in_review, retired; organizationErrors.no_such_unit
 */
export async function editAchievement(
  work: Work,
  achievementId: string,
  { definition, revision }: EditAchievement,
): Promise<Achievement> {
  const achievement = await lockFor(work, achievementId, 'achievement.edit')
  const { after, changed, noteworthy } = edited(achievement, definition, revision, work.actor, work.now)
  if (changed) await saveAchievement(work.db, after)
  if (noteworthy) await work.emit(achievementEdited({ achievementId }))
  return after
}

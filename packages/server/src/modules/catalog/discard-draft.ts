import type { Work } from '../../kernel/runtime.ts'
import { achievementDiscarded } from './catalog.events.ts'
import { deleteAchievement, findVersion, saveAchievement } from './catalog.store.ts'
import { discarded } from './end.model.ts'
import { lockFor } from './lock-for.ts'

/**
 * Throws a draft away. What was published before stays in force; what never was is gone.
 *
 * @throws achievementErrors.not_found, was_published, in_review
 */
export async function discardDraft(work: Work, achievementId: string): Promise<void> {
  const achievement = await lockFor(work, achievementId, 'achievement.edit')
  const after = discarded(achievement, await findVersion(work.db, achievementId), work.now)
  if (after) await saveAchievement(work.db, after)
  else await deleteAchievement(work.db, achievement)
  await work.emit(achievementDiscarded({ achievementId }))
}

import type { Work } from '../../kernel/runtime.ts'
import { achievementRetired } from './catalog.events.ts'
import { type Achievement, retired } from './catalog.model.ts'
import { findVersion, retirePublished, saveAchievement } from './catalog.store.ts'
import { lockFor } from './lock-for.ts'

/**
 * Ends an achievement: no new awards. Its page, its versions and its badges stay; a draft of a next version goes.
 *
 * @param reason what everybody reads on its page
 * @throws achievementErrors.not_found, not_published, retired
 */
export async function retireAchievement(work: Work, achievementId: string, reason: string): Promise<Achievement> {
  const achievement = await lockFor(work, achievementId, 'achievement.publish')
  const after = retired(achievement, await findVersion(work.db, achievementId), reason, work.now)
  await saveAchievement(work.db, after)
  await retirePublished(work.db, after)
  await work.emit(achievementRetired({ achievementId }))
  return after
}

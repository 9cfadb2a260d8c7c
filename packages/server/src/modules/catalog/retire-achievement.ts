import type { Work } from '../../kernel/runtime.ts'
import { achievementErrors } from './catalog.errors.ts'
import { achievementRetired } from './catalog.events.ts'
import type { Achievement } from './catalog.model.ts'
import { findVersion, lockAchievement, retirePublished, saveAchievement } from './catalog.store.ts'
import { retired } from './end.model.ts'
import { lockFor } from './lock-for.ts'
import { findStanding } from './standings.store.ts'

/**
 * Ends an achievement: no new awards. Its page, its versions and its badges stay; a draft of a next version goes.
 *
 * @param reason what everybody reads on its page
 * @throws achievementErrors.not_found, not_published, retired
 */
export async function retireAchievement(work: Work, achievementId: string, reason: string): Promise<Achievement> {
  return end(work, await lockFor(work, achievementId, 'achievement.publish'), reason)
}

/**
 * The same at the end that was decided on, with the reason that was given then; asks nobody for a permission. For work
 * that has entered the institution.
 *
 * @throws achievementErrors.not_found, not_published, retired; achievementErrors.not_ended before the day of the last award
 */
export async function retireAtItsEnd(work: Work, achievementId: string): Promise<Achievement> {
  const achievement = await lockAchievement(work.db, work.organizationId, achievementId)
  const { closing } = await findStanding(work.db, achievementId)
  if (!closing?.ending || work.now <= closing.ending.lastAward) throw achievementErrors.not_ended()
  return end(work, achievement, closing.reason)
}

async function end(work: Work, achievement: Achievement, reason: string): Promise<Achievement> {
  const { id: achievementId } = achievement
  const after = retired(achievement, await findVersion(work.db, achievementId), reason, work.now)
  await saveAchievement(work.db, after)
  await retirePublished(work.db, after)
  await work.emit(achievementRetired({ achievementId }))
  return after
}

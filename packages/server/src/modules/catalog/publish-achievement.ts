import type { Work } from '../../kernel/runtime.ts'
import { achievementPublished } from './catalog.events.ts'
import { type Achievement, published } from './catalog.model.ts'
import { insertVersion, saveAchievement } from './catalog.store.ts'
import { lockFor } from './lock-for.ts'

/**
 * Freezes the approved text as a version, in force from now on. Awards name their version, so nobody's badge changes
 * under them.
 *
 * @throws achievementErrors.not_found, not_approved, changed_meanwhile
 */
export async function publishAchievement(
  work: Work,
  achievementId: string,
  definitionHash: string,
): Promise<Achievement> {
  const achievement = await lockFor(work, achievementId, 'achievement.publish')
  const { after, version } = published(achievement, definitionHash, work.now)
  await saveAchievement(work.db, after)
  await insertVersion(work.db, version, work.actor.kind === 'person' ? work.actor.personId : null)
  await work.emit(achievementPublished({ achievementId, definitionHash, version: version.version }))
  return after
}

import type { Work } from '../../kernel/runtime.ts'
import { achievementProposed } from './catalog.events.ts'
import { type Achievement, proposed } from './catalog.model.ts'
import { saveAchievement } from './catalog.store.ts'
import { demandsOf } from './definition-policy.ts'
import { lockFor } from './lock-for.ts'

/**
 * Submits a draft for review.
 *
 * @param definitionHash names the text that was read
 * @throws achievementErrors.not_found, not_a_draft, changed_meanwhile, incomplete (with a fault for each missing element)
 */
export async function proposeAchievement(
  work: Work,
  achievementId: string,
  definitionHash: string,
): Promise<Achievement> {
  const achievement = await lockFor(work, achievementId, 'achievement.propose')
  const demands = await demandsOf(work, achievement.organizationId)
  const after = proposed(achievement, definitionHash, demands, work.actor, work.now)
  await saveAchievement(work.db, after)
  await work.emit(achievementProposed({ achievementId, definitionHash }))
  return after
}

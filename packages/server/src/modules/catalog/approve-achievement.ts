import type { Work } from '../../kernel/runtime.ts'
import { achievementApproved } from './catalog.events.ts'
import type { Achievement } from './catalog.model.ts'
import { saveAchievement } from './catalog.store.ts'
import { lockFor } from './lock-for.ts'
import { approved } from './review.model.ts'

/**
 * Approves exactly the text that was read. Nobody approves what they wrote or proposed, whatever their roles, and no
 * token or job approves anything.
 *
 * @throws achievementErrors.not_found, decided_by_persons, own_proposal, not_in_review, changed_meanwhile
 */
export async function approveAchievement(
  work: Work,
  achievementId: string,
  definitionHash: string,
): Promise<Achievement> {
  const achievement = await lockFor(work, achievementId, 'achievement.approve')
  const after = approved(achievement, definitionHash, work.actor, work.now)
  await saveAchievement(work.db, after)
  await work.emit(achievementApproved({ achievementId, definitionHash }))
  return after
}

import type { Work } from '../../kernel/runtime.ts'
import { achievementReturned } from './catalog.events.ts'
import type { Achievement } from './catalog.model.ts'
import { saveAchievement } from './catalog.store.ts'
import { lockFor } from './lock-for.ts'
import { returned } from './review.model.ts'

export interface ReturnAchievement {
  definitionHash: string
  /** What its author should do; they read it above their draft. */
  remarks: string
}

/**
 * Sends a proposal back to its author, with remarks; an approval is taken back like this too, until it is published.
 *
 * @throws achievementErrors.not_found, decided_by_persons, own_proposal, not_in_review, changed_meanwhile
 */
export async function returnAchievement(
  work: Work,
  achievementId: string,
  { definitionHash, remarks }: ReturnAchievement,
): Promise<Achievement> {
  const achievement = await lockFor(work, achievementId, 'achievement.approve')
  const after = returned(achievement, definitionHash, remarks, work.actor, work.now)
  await saveAchievement(work.db, after)
  await work.emit(achievementReturned({ achievementId, definitionHash }))
  return after
}

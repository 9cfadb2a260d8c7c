import type { Work } from '../../kernel/runtime.ts'
import { achievementAwardsBlocked, achievementAwardsUnblocked } from './catalog.events.ts'
import { lockAchievement, saveAwardBlocks } from './catalog.store.ts'

/**
 * Holds up every award of an achievement, as long as something is to be done first: conditions of an approval. Several
 * things may hold it up at once; the same one may say anew why.
 *
 * @param by the id of what holds it up: it takes its own block away again
 * @param reason a sentence for the registrar who is refused
 * @throws achievementErrors.not_found
 */
export async function blockAwards(work: Work, achievementId: string, by: string, reason: string): Promise<void> {
  const { awardBlocks, ...achievement } = await lockAchievement(work.db, work.organizationId, achievementId)
  await saveAwardBlocks(work.db, achievement, { ...awardBlocks, [by]: reason })
  await work.emit(achievementAwardsBlocked({ achievementId, by }))
}

/** Takes a block away; one that is not there is none. @throws achievementErrors.not_found */
export async function unblockAwards(work: Work, achievementId: string, by: string): Promise<void> {
  const { awardBlocks, ...achievement } = await lockAchievement(work.db, work.organizationId, achievementId)
  if (awardBlocks[by] === undefined) return
  const { [by]: _, ...others } = awardBlocks
  await saveAwardBlocks(work.db, achievement, others)
  await work.emit(achievementAwardsUnblocked({ achievementId, by }))
}

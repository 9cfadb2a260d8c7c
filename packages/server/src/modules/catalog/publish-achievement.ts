import type { Work } from '../../kernel/runtime.ts'
import { achievementPublished } from './catalog.events.ts'
import { type Achievement, published } from './catalog.model.ts'
import { findVersion, insertVersion, saveAchievement } from './catalog.store.ts'
import { demandsOf } from './definition-policy.ts'
import { lockFor } from './lock-for.ts'
import { requireProposal } from './review.model.ts'

/**
 * Freezes the approved text as a version, in force from now on. Awards name their version, so nobody's badge changes
 * under them.
 *
 * @throws achievementErrors.not_found, decided_elsewhere, not_approved, changed_meanwhile, incomplete
 */
export async function publishAchievement(
  work: Work,
  achievementId: string,
  definitionHash: string,
): Promise<Achievement> {
  const achievement = await lockFor(work, achievementId, 'achievement.publish')
  requireProposal(achievement, undefined)
  return putInForce(work, achievement, definitionHash)
}

/** The same of an achievement that is locked already, for whoever has asked whether it may be. */
export async function putInForce(work: Work, achievement: Achievement, definitionHash: string): Promise<Achievement> {
  const { id: achievementId, organizationId } = achievement
  const last = await findVersion(work.db, achievementId)
  const demands = await demandsOf(work, organizationId)
  const { after, version } = published(achievement, definitionHash, { last, demands }, work.now)
  await saveAchievement(work.db, after)
  await insertVersion(work.db, version, work.actor.kind === 'person' ? work.actor.personId : null)
  await work.emit(achievementPublished({ achievementId, definitionHash, version: version.version }))
  return after
}

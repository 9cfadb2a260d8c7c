import type { Work } from '../../kernel/runtime.ts'
import { achievementErrors } from './catalog.errors.ts'
import type { AchievementVersion } from './catalog.model.ts'
import { findAchievement, findVersion } from './catalog.store.ts'
import { findPublished } from './catalog.views.ts'
import { requireComplete } from './completeness/index.ts'
import { demandsOf } from './definition-policy.ts'
import { requireAwardable, requireEnrollable } from './standing.model.ts'

/** A published version, also of a retired achievement; everybody may read it. @throws achievementErrors.not_found */
export async function getVersion(work: Work, achievementId: string, version: number): Promise<AchievementVersion> {
  const found = await findVersion(work.db, achievementId, version)
  if (!found) throw achievementErrors.not_found()
  return found
}

/** What can be awarded now. */
export interface PublishedVersion extends AchievementVersion {
  id: string
  title: string
}

/**
 * The version of an achievement that is in force, for whoever wants to award it in its institution, which the work has
 * entered.
 *
 * @throws achievementErrors.not_found when it is unknown, or none of the caller's business;
 *   achievementErrors.not_published when it is not published yet, or was retired; suspended and ended when it is not
 *   awarded now; awards_blocked while something is to be done first; incomplete when it lacks what an award must say
 */
export async function requirePublishedAchievement(work: Work, achievementId: string): Promise<PublishedVersion> {
  const published = await findPublished(work.db, achievementId)
  if (published?.state === 'retired')
    throw achievementErrors.not_published(`It was retired on ${published.retirement?.at.toISOString().slice(0, 10)}.`)
  // what is worked on is known inside its institution alone
  const achievement = await findAchievement(work.db, work.organizationId, achievementId)
  if (!achievement) throw achievementErrors.not_found()
  if (!published) throw achievementErrors.not_published()
  requireAwardable(published.standing, work.now)
  const blocks = Object.values(achievement.awardBlocks)
  if (blocks.length > 0) throw achievementErrors.awards_blocked(blocks.join(' '))
  requireComplete('award', published.definition, await demandsOf(work, work.organizationId))
  const version = await getVersion(work, achievementId, published.newestVersion)
  return { ...version, id: achievementId, title: version.definition.title }
}

/** May people enroll in it now? @throws achievementErrors.not_found, not_published, suspended, enrollment_closed */
export async function requireOpenAchievement(work: Work, achievementId: string): Promise<AchievementVersion> {
  const published = await findPublished(work.db, achievementId)
  if (!published) throw achievementErrors.not_found()
  if (published.state === 'retired') throw achievementErrors.not_published()
  requireEnrollable(published.standing, work.now)
  return getVersion(work, achievementId, published.newestVersion)
}

import type { Work } from '../../kernel/runtime.ts'
import { achievementErrors } from './catalog.errors.ts'
import type { AchievementVersion } from './catalog.model.ts'
import { findAchievement, findVersion } from './catalog.store.ts'
import { findPublished } from './catalog.views.ts'

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
 * The version of an achievement that is in force, for whoever wants to award it.
 *
 * @throws achievementErrors.not_found when it is unknown, or none of the caller's business;
 *   achievementErrors.not_published when it is not published yet, or was retired
 */
export async function requirePublishedAchievement(work: Work, achievementId: string): Promise<PublishedVersion> {
  const published = await findPublished(work.db, achievementId)
  if (published?.state === 'retired')
    throw achievementErrors.not_published(`It was retired on ${published.retirement?.at.toISOString().slice(0, 10)}.`)
  if (published) {
    const version = await getVersion(work, achievementId, published.newestVersion)
    return { ...version, id: achievementId, title: version.definition.title }
  }
  // a draft is known inside its institution alone
  const draft = await findAchievement(work.db, work.organizationId, achievementId)
  throw draft ? achievementErrors.not_published() : achievementErrors.not_found()
}

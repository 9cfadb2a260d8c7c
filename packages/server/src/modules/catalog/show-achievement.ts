import type { Page, PageRequest } from '../../kernel/database/paging.ts'
import type { Work } from '../../kernel/runtime.ts'
import { requirePermission } from '../organizations/index.ts'
import { achievementErrors } from './catalog.errors.ts'
import type { Achievement, AchievementState, AchievementVersion } from './catalog.model.ts'
import { findAchievement, findVersion } from './catalog.store.ts'
import { type Card, findPublished, listAchievements as listCards, listVersions, type Published } from './catalog.views.ts'
import { enterFor } from './lock-for.ts'

/** An achievement with its working text, for members. @throws achievementErrors.not_found */
export async function showAchievement(work: Work, achievementId: string): Promise<Achievement> {
  const organizationId = await enterFor(work, achievementId, 'achievement.read')
  return getAchievement(work, achievementId, organizationId)
}

/** The same, for work that has entered the institution and asked already. */
export async function getAchievement(work: Work, achievementId: string, organizationId = work.organizationId): Promise<Achievement> {
  const achievement = await findAchievement(work.db, organizationId, achievementId)
  if (!achievement) throw achievementErrors.not_found()
  return achievement
}

/** The achievements of an institution in every state, for its members. */
export async function listAchievements(
  work: Work,
  organizationId: string,
  request: PageRequest & { q?: string | undefined; state?: AchievementState | undefined },
): Promise<Page<Card>> {
  await work.enter(organizationId)
  await requirePermission(work, 'achievement.read', organizationId)
  return listCards(work.db, organizationId, request)
}

export interface PublishedPage extends Published {
  shown: AchievementVersion
  versions: { version: number; publishedAt: Date; hash: string }[]
}

/** What everybody may see: a published version, the newest unless another is asked for. @throws achievementErrors.not_found */
export async function showPublished(work: Work, achievementId: string, version?: number): Promise<PublishedPage> {
  const published = await findPublished(work.db, achievementId)
  const shown = published && (await findVersion(work.db, achievementId, version))
  if (!published || !shown) throw achievementErrors.not_found()
  return { ...published, shown, versions: await listVersions(work.db, achievementId) }
}

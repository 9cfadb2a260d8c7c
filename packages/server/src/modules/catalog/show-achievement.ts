import type { Page } from '../../kernel/database/paging.ts'
import type { Work } from '../../kernel/runtime.ts'
import { requirePermission } from '../organizations/index.ts'
import { achievementErrors } from './catalog.errors.ts'
import type { Achievement, AchievementState } from './catalog.model.ts'
import { findAchievement } from './catalog.store.ts'
import {
  type AchievementScreen,
  countAchievements,
  findAchievementScreen,
  findPublished,
  type ListAchievements,
  listAchievementRows,
  type PublishedScreen,
  type WorkRow,
} from './catalog.views.ts'
import { enterFor } from './lock-for.ts'
import { type SearchPublished, type SearchScreen, searchPublishedRows } from './search.views.ts'
import { dayOf } from './starts.model.ts'

/** An achievement with its working text, for members. @throws achievementErrors.not_found */
export async function showAchievement(work: Work, achievementId: string): Promise<AchievementScreen> {
  await enterFor(work, achievementId, 'achievement.read')
  return screenOf(work, achievementId)
}

/** The same, for work that has entered the institution and asked already. @throws achievementErrors.not_found */
export async function screenOf(work: Work, achievementId: string): Promise<AchievementScreen> {
  const screen = await findAchievementScreen(work.db, work.organizationId, achievementId)
  if (!screen) throw achievementErrors.not_found()
  return screen
}

/** An achievement of the institution that the work has entered. @throws achievementErrors.not_found */
export async function getAchievement(work: Work, achievementId: string): Promise<Achievement> {
  const achievement = await findAchievement(work.db, work.organizationId, achievementId)
  if (!achievement) throw achievementErrors.not_found()
  return achievement
}

/** The achievements of an institution in every state, for its members, and how many there are in each. */
export async function listAchievements(
  work: Work,
  organizationId: string,
  request: ListAchievements,
): Promise<Page<WorkRow> & { counts: Record<AchievementState, number> }> {
  await work.enter(organizationId)
  await requirePermission(work, 'achievement.read', organizationId)
  const counts = await countAchievements(work.db, organizationId)
  return { ...(await listAchievementRows(work.db, organizationId, request)), counts }
}

/** The public catalog: best matches first, without a search the newest first. */
export const searchPublished = (work: Work, search: Omit<SearchPublished, 'today'>): Promise<SearchScreen> =>
  searchPublishedRows(work.db, { ...search, today: dayOf(work.now) })

/** What everybody may see: a published version, the newest unless another is asked for. @throws achievementErrors.not_found */
export async function showPublished(work: Work, achievementId: string, version?: number): Promise<PublishedScreen> {
  const published = await findPublished(work.db, achievementId, version)
  if (!published) throw achievementErrors.not_found()
  return published
}

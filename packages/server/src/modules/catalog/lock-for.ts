import type { Permission } from '@cairn/api'
import { enterOrganizationOf, type Work } from '../../kernel/runtime.ts'
import { requirePermission } from '../organizations/index.ts'
import { achievementErrors } from './catalog.errors.ts'
import type { Achievement } from './catalog.model.ts'
import { lockAchievement } from './catalog.store.ts'

/** Enters the institution of an achievement and asks whether whoever acts may do this there. Strangers hear that there is none. */
export async function enterFor(work: Work, achievementId: string, permission: Permission): Promise<string> {
  const organizationId = await enterOrganizationOf(work, achievementId, achievementErrors.not_found)
  await requirePermission(work, permission, organizationId, achievementErrors.not_found)
  return organizationId
}

/** The same, and holds the achievement until the transaction ends. */
export async function lockFor(work: Work, achievementId: string, permission: Permission): Promise<Achievement> {
  return lockAchievement(work.db, await enterFor(work, achievementId, permission), achievementId)
}

import type { Definition } from '@cairn/api'
import type { Work } from '../../kernel/runtime.ts'
import { achievementEdited } from './catalog.events.ts'
import { type Achievement, edited } from './catalog.model.ts'
import { saveAchievement } from './catalog.store.ts'
import { lockFor } from './lock-for.ts'
import { type Beginning, reconciled } from './reconcile.model.ts'

export interface EditAchievement extends Beginning {
  definition: Definition
}

/**
 * Saves a draft; of a published achievement, one of its next version, while the published one stays in force. Saving
 * the same text again changes nothing. With the text that the author began from, what others saved meanwhile is kept.
 *
 * @throws achievementErrors.not_found, changed_meanwhile, in_review, retired; organizationErrors.no_such_unit
 */
export async function editAchievement(
  work: Work,
  achievementId: string,
  { definition, ...beginning }: EditAchievement,
): Promise<Achievement> {
  const achievement = await lockFor(work, achievementId, 'achievement.edit')
  const text = reconciled(achievement, definition, beginning)
  const revision = text === definition ? beginning.revision : achievement.revision
  const { after, changed, noteworthy } = edited(achievement, text, revision, work.actor, work.now)
  if (changed) await saveAchievement(work.db, after)
  if (noteworthy) await work.emit(achievementEdited({ achievementId }))
  return after
}

import { achievementErrors } from './catalog.errors.ts'
import type { Achievement, AchievementVersion } from './catalog.model.ts'

/** At its end: what was published last stays to be read, and a draft of a next version goes. */
export function retired(
  achievement: Achievement,
  last: AchievementVersion | undefined,
  reason: string,
  now: Date,
): Achievement {
  if (achievement.state === 'retired') throw achievementErrors.retired()
  if (!last) throw achievementErrors.not_published()
  return { ...backTo(achievement, last, now), state: 'retired', retirement: { at: now, reason } }
}

/**
 * Without its draft: the achievement as it was published last, or nothing if it never was.
 *
 * @param last the newest published version
 */
export function discarded(
  achievement: Achievement,
  last: AchievementVersion | undefined,
  now: Date,
): Achievement | undefined {
  if (achievement.state === 'published' || achievement.state === 'retired') throw achievementErrors.was_published()
  if (achievement.state !== 'draft') throw achievementErrors.in_review()
  return last && backTo(achievement, last, now)
}

const backTo = (achievement: Achievement, last: AchievementVersion, now: Date): Achievement => ({
  ...achievement,
  state: 'published',
  revision: achievement.revision + 1,
  definition: last.definition,
  definitionHash: last.definitionHash,
  authors: {},
  proposedBy: last.proposedBy,
  approvedBy: last.approvedBy,
  proposalId: undefined,
  remarks: undefined,
  updatedAt: now,
})

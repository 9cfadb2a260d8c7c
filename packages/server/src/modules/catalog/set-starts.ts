import type { Work } from '../../kernel/runtime.ts'
import { achievementErrors } from './catalog.errors.ts'
import { achievementStartsSet } from './catalog.events.ts'
import { lockFor } from './lock-for.ts'
import { dayOf } from './starts.model.ts'
import { replaceStarts } from './starts.store.ts'

/**
 * Says on which days an achievement begins, in place of what was said before. Whoever publishes it says so.
 *
 * @param days calendar days in UTC, `YYYY-MM-DD`, in any order; one that comes twice counts once; none takes all away
 * @throws achievementErrors.not_found, not_published, retired; achievementErrors.start_past with the place of each day
 *   that is over
 */
export async function setStarts(work: Work, achievementId: string, days: readonly string[]): Promise<void> {
  const { organizationId, version, state } = await lockFor(work, achievementId, 'achievement.publish')
  if (state === 'retired') throw achievementErrors.retired()
  if (version === 0) throw achievementErrors.not_published()
  const today = dayOf(work.now)
  const errors = days.flatMap((day, index) =>
    day < today ? [{ pointer: `/startsOn/${index}`, code: 'day_past', detail: 'This day is over.' }] : [],
  )
  if (errors.length > 0) throw achievementErrors.start_past(undefined, { errors })
  const starts = [...new Set(days)].sort()
  await replaceStarts(work.db, { organizationId, achievementId }, starts)
  await work.emit(achievementStartsSet({ achievementId, starts }))
}

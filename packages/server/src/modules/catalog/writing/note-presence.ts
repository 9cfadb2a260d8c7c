import type { Presence } from '@cairn/api'
import type { Work } from '../../../kernel/runtime.ts'
import { enterFor } from '../lock-for.ts'
import { getAchievement } from '../show-achievement.ts'
import { forgetPresences, savePresence } from './presences.store.ts'
import { listPresent } from './presences.views.ts'

/** Who was not seen for this long has left. Milliseconds. */
const PRESENT_FOR = 30_000

/** Notes that whoever acts has a text open, and says who else has. @throws achievementErrors.not_found */
export async function notePresence(work: Work, achievementId: string): Promise<Presence> {
  const organizationId = await enterFor(work, achievementId, 'achievement.edit')
  const { revision } = await getAchievement(work, achievementId)
  const { actor, now } = work
  const here = { organizationId, achievementId }
  const since = new Date(now.getTime() - PRESENT_FOR)
  await forgetPresences(work.db, { ...here, before: since })
  if (actor.kind === 'person') await savePresence(work.db, { ...here, personId: actor.personId, at: now })
  const present = await listPresent(work.db, { ...here, since })
  return { revision, others: present.filter(({ personId }) => actor.kind !== 'person' || personId !== actor.personId) }
}

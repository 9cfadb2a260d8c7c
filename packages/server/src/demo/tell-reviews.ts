import type { Runtime } from '../kernel/runtime.ts'
import type { Person } from '../modules/accounts/index.ts'
import { declareConflict, delegate, listReviews, setReviewDate, watchTheClock } from '../modules/governance/index.ts'
import { actorOf } from './acting.ts'

const DAY = 86_400_000
/** Days from now on which the first ones are reviewed: some should have been already. The others follow. */
const FIRST = [-20, -6, -1, 9, 16]
const APART = 24

interface Told {
  organizationId: string
  people: Record<'rosa' | 'ines' | 'dana' | 'tomas', Person>
  /** Before the committee, with a vote that is open. */
  votedId: string
}

/** Who is away, who has an interest, and when what is in force is looked at again. */
export async function tellReviews(present: Runtime, { organizationId, people, votedId }: Told): Promise<void> {
  const now = present.outside.now().getTime()
  const day = (days: number) => new Date(now + days * DAY)
  // said when the earliest of them was still to come
  await present.at(day(Math.min(...FIRST))).transact(actorOf(people.rosa), async (work) => {
    const reviews = await listReviews(work, organizationId)
    for (const [index, { achievementId }] of reviews.entries())
      await setReviewDate(work, achievementId, day(FIRST[index] ?? 20 + (index - FIRST.length) * APART))
  })
  await present.transact(actorOf(people.dana), (work) => declareConflict(work, votedId))
  await present.transact(actorOf(people.ines), (work) =>
    delegate(work, organizationId, { toPersonId: people.tomas.id, from: day(7), until: day(21) }),
  )
  await watchTheClock(present)
}

import { system } from '../../kernel/actor.ts'
import type { Runtime, Work } from '../../kernel/runtime.ts'
import { retireAtItsEnd } from '../catalog/index.ts'
import { proposalStepEscalated, reviewAsleep, reviewDue } from './governance.events.ts'
import { lapsed } from './proposal-end.model.ts'
import { overdue } from './proposal-review.model.ts'
import { listIdsIn, lockProposal } from './proposals.store.ts'
import { putInForce } from './put-in-force.ts'
import { monthsAfter } from './review.model.ts'
import { findReviewPolicy, flagDue, noteSleep } from './reviews.store.ts'
import { listEnded, listOrganizations, listSleepers } from './reviews.views.ts'
import { settle } from './settle-proposal.ts'

const clock = system('governance.watch-clock')
const DAY = 86_400_000

/**
 * What days bring by themselves: consultations end, what is overdue is escalated, what waits for its authors lapses, what
 * was scheduled takes effect, reviews fall due. One institution that fails does not hold up the others, nor one proposal
 * the next: each is a transaction of its own.
 */
export async function watchTheClock(runtime: Runtime): Promise<void> {
  const organizations = await runtime.transact(clock, (work) => listOrganizations(work.db), 'read only')
  const failures: unknown[] = []
  for (const organizationId of organizations) {
    const attempt = async (task: (work: Work) => Promise<unknown>) => {
      try {
        await runtime.transact(clock, async (work) => {
          await work.enter(organizationId)
          await task(work)
        })
      } catch (error) {
        failures.push(error)
      }
    }
    let due: string[] = []
    await attempt(async (work) => {
      due = await listIdsIn(work.db, organizationId, ['in_review', 'changes_requested', 'deferred', 'scheduled'])
    })
    for (const id of due) await attempt((work) => advance(work, id))
    await attempt(flagReviews)
    let ended: string[] = []
    await attempt(async (work) => {
      ended = await listEnded(work.db, organizationId, work.now)
    })
    for (const id of ended) await attempt((work) => retireAtItsEnd(work, id))
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} things that were due were not done`)
}

/** What the clock does to one proposal. */
async function advance(work: Work, id: string): Promise<void> {
  const proposal = await lockProposal(work.db, work.organizationId, id)
  const { achievementId, effectiveOn } = proposal
  if (proposal.state === 'scheduled' && effectiveOn && effectiveOn <= work.now) {
    await putInForce(work, proposal)
    return
  }
  if (proposal.state === 'in_review') {
    const { after, escalated } = overdue(proposal, work.now)
    if (after === proposal) return
    for (const { key } of escalated)
      await work.emit(proposalStepEscalated({ proposalId: id, achievementId, stepKey: key }))
    await settle(work, proposal, after)
    return
  }
  const { lapseDays } = await findReviewPolicy(work.db, work.organizationId)
  const waits = proposal.state === 'changes_requested' || proposal.state === 'deferred'
  if (waits && lapseDays !== undefined && work.now.getTime() - proposal.updatedAt.getTime() >= lapseDays * DAY)
    await settle(work, proposal, lapsed(proposal, work.now))
}

/** Flags the reviews that are due, and what nobody was awarded for as long as the policy says. */
async function flagReviews(work: Work): Promise<void> {
  const { db, organizationId, now } = work
  for (const achievementId of await flagDue(db, organizationId, now)) await work.emit(reviewDue({ achievementId }))
  const { sunsetMonths } = await findReviewPolicy(db, organizationId)
  if (sunsetMonths === undefined) return
  const before = monthsAfter(now, -sunsetMonths)
  for (const { achievementId, lastAwardAt, asleepSince } of await listSleepers(db, organizationId)) {
    const isAsleep = lastAwardAt <= before
    if (isAsleep === (asleepSince !== undefined)) continue
    await noteSleep(db, organizationId, achievementId, isAsleep ? lastAwardAt : null)
    if (isAsleep) await work.emit(reviewAsleep({ achievementId }))
  }
}

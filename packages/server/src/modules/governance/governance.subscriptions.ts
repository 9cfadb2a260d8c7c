import { system } from '../../kernel/actor.ts'
import type { StoredEvent } from '../../kernel/events.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { on, type Schedule, type Subscription } from '../../kernel/subscriptions.ts'
import { achievementDiscarded } from '../catalog/index.ts'
import { withdrawn } from './proposal-end.model.ts'
import { lockOpenTextProposal } from './proposals.store.ts'
import { settle } from './settle-proposal.ts'
import { watchTheClock } from './watch-the-clock.ts'

/** Follows `achievement.discarded`: there is nothing left to decide on. */
async function withdrawDiscarded(
  runtime: Runtime,
  { organizationId, payload }: StoredEvent<{ achievementId: string }>,
): Promise<void> {
  await runtime.transact(system('governance.withdraw-discarded'), async (work) => {
    await work.enter(organizationId)
    const proposal = await lockOpenTextProposal(work.db, organizationId, payload.achievementId)
    const waits = proposal?.state === 'draft' || proposal?.state === 'changes_requested'
    if (proposal && waits) await settle(work, proposal, withdrawn(proposal, work.now))
  })
}

/** What governance does when something happened. */
export const governanceSubscriptions: readonly Subscription[] = [
  on(achievementDiscarded, 'governance.withdraw-discarded', withdrawDiscarded),
]

/** What is due by the clock, looked at every ten minutes: deadlines are days, and people wait for them. */
export const governanceSchedules: readonly Schedule[] = [
  { name: 'governance.watch-clock', cron: '*/10 * * * *', run: watchTheClock },
]

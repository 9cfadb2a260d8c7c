import { system } from '../../kernel/actor.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import type { Schedule } from '../../kernel/subscriptions.ts'
import { CODES_WINDOW, longestSession } from './accounts.model.ts'
import { clearExpiredCodes, deleteCodesBefore } from './codes.store.ts'
import { deleteExpiredChallenges } from './passkeys.store.ts'
import { deleteSessionsBefore } from './sessions.store.ts'

/** Forgets what is out of date. Nothing depends on it: each is judged by its dates when it is used. */
export async function sweepExpired(runtime: Runtime): Promise<void> {
  await runtime.transact(system('accounts.sweep-expired'), async ({ db, now }) => {
    await clearExpiredCodes(db, now)
    await deleteCodesBefore(db, new Date(now.getTime() - CODES_WINDOW))
    await deleteExpiredChallenges(db, now)
    await deleteSessionsBefore(db, new Date(now.getTime() - longestSession(false)))
  })
}

export const accountSchedules: readonly Schedule[] = [
  { name: 'accounts.sweep-expired', cron: '*/10 * * * *', run: sweepExpired },
]

import type { Work } from '../../kernel/runtime.ts'
import { setStatus } from '../issuing/index.ts'
import { awardReinstated, awardSuspended } from './awards.events.ts'
import { type Award, reinstated, suspended } from './awards.model.ts'
import { saveAward } from './awards.store.ts'
import { findCredentialOf } from './credentials.store.ts'
import { lockFor } from './get-award.ts'

/**
 * Suspends an award for a while; its holder is told why.
 *
 * @throws awardErrors.not_found, already_revoked, already_suspended, not_signed
 */
export async function suspendAward(work: Work, awardId: string, reason: string): Promise<Award> {
  const award = await lockFor(work, awardId, 'award.revoke')
  const after = suspended(award, reason, work.now)
  await saveAward(work.db, after)
  await writeSuspension(work, award, true)
  await work.emit(awardSuspended({ awardId }))
  return after
}

/** Ends a suspension. @throws awardErrors.not_found, awardErrors.not_suspended */
export async function reinstateAward(work: Work, awardId: string): Promise<Award> {
  const award = await lockFor(work, awardId, 'award.revoke')
  const after = reinstated(award)
  await saveAward(work.db, after)
  await writeSuspension(work, award, false)
  await work.emit(awardReinstated({ awardId }))
  return after
}

async function writeSuspension(work: Work, award: Award, isSet: boolean): Promise<void> {
  const { intent } = await findCredentialOf(work.db, award)
  if (!intent) throw new Error(`${award.id} is signed and has no place in a status list`)
  await setStatus(work, [intent.suspension], isSet)
}

import type { Work } from '../../kernel/runtime.ts'
import { setStatus } from '../issuing/index.ts'
import { awardReinstated, awardRevoked, awardSuspended } from './awards.events.ts'
import { type Award, type RevocationClass, reinstated, revoked, suspended } from './awards.model.ts'
import { findCredential, saveAward } from './awards.store.ts'
import { lockFor } from './get-award.ts'

/** Revokes an award; its holder is told why, and verifiers see it with the next status list. @throws awardErrors.already_revoked */
export async function revokeAward(
  work: Work,
  awardId: string,
  revocation: { reasonClass: RevocationClass; reason: string },
): Promise<Award> {
  const award = await lockFor(work, awardId, 'award.revoke')
  const after = revoked(award, revocation, work.now)
  await saveAward(work.db, after)
  await writeStatus(work, award, 'revocation', true)
  await work.emit(awardRevoked({ awardId }))
  return after
}

/** Suspends an award for a while. @throws awardErrors.already_revoked, already_suspended, not_signed */
export async function suspendAward(work: Work, awardId: string, reason: string): Promise<Award> {
  const award = await lockFor(work, awardId, 'award.revoke')
  const after = suspended(award, reason, work.now)
  await saveAward(work.db, after)
  await writeStatus(work, award, 'suspension', true)
  await work.emit(awardSuspended({ awardId }))
  return after
}

/** Ends a suspension. @throws awardErrors.not_suspended */
export async function reinstateAward(work: Work, awardId: string): Promise<Award> {
  const award = await lockFor(work, awardId, 'award.revoke')
  const after = reinstated(award)
  await saveAward(work.db, after)
  await writeStatus(work, award, 'suspension', false)
  await work.emit(awardReinstated({ awardId }))
  return after
}

async function writeStatus(
  work: Work,
  award: Award,
  purpose: 'revocation' | 'suspension',
  isSet: boolean,
): Promise<void> {
  const credential = await findCredential(work.db, award.organizationId, award.credentialId)
  await setStatus(
    work,
    (credential?.entries ?? []).filter((entry) => entry.purpose === purpose),
    isSet,
  )
}

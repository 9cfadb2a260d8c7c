import type { Work } from '../../kernel/runtime.ts'
import { setStatus } from '../issuing/index.ts'
import { awardRevoked } from './awards.events.ts'
import { type Award, type RevocationClass, revoked } from './awards.model.ts'
import { saveAward } from './awards.store.ts'
import { findCredentialOf } from './credentials.store.ts'
import { lockFor } from './get-award.ts'

/**
 * Revokes an award; its holder is told why, and verifiers see it with the next status list.
 *
 * @param why everybody may read the class of the reason; the reason itself is for the holder
 * @throws awardErrors.not_found, awardErrors.already_revoked
 */
export async function revokeAward(
  work: Work,
  awardId: string,
  why: { reasonClass: RevocationClass; reason: string },
): Promise<Award> {
  const award = await lockFor(work, awardId, 'award.revoke')
  const after = revoked(award, why, work.now)
  await saveAward(work.db, after)
  const credential = await findCredentialOf(work.db, award)
  // also when it is only about to be signed: a signature that is being made counts for nothing then
  if (credential.intent) await setStatus(work, [credential.intent.revocation], true)
  await work.emit(awardRevoked({ awardId }))
  return after
}

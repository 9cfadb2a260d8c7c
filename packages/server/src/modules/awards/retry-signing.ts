import type { Work } from '../../kernel/runtime.ts'
import { awardErrors } from './awards.errors.ts'
import { awardSigningRequested } from './awards.events.ts'
import type { Award } from './awards.model.ts'
import { lockFor } from './get-award.ts'

/**
 * Asks for the signature of a granted award again, now.
 *
 * @throws awardErrors.not_found, already_signed, already_revoked
 */
export async function retrySigning(work: Work, awardId: string): Promise<Award> {
  const award = await lockFor(work, awardId, 'award.grant')
  if (award.state === 'revoked') throw awardErrors.already_revoked()
  if (award.state !== 'granted') throw awardErrors.already_signed(`It is ${award.state}.`)
  await work.emit(awardSigningRequested({ awardId }))
  return award
}

import { enterOrganizationOf, type Work } from '../../kernel/runtime.ts'
import { requireSession } from '../accounts/index.ts'
import { credentialErrors } from './awards.errors.ts'
import { awardVisibilityChanged } from './awards.events.ts'
import type { Award, Visibility } from './awards.model.ts'
import { findAwardOfCredential, lockAward, saveAward } from './awards.store.ts'
import { isHolder } from './is-holder.ts'

/**
 * Chooses who can see a badge. Only its holder does, themselves: for everybody else there is none.
 *
 * @throws credentialErrors.not_found, accountErrors.by_session_only
 */
export async function setVisibility(work: Work, credentialId: string, visibility: Visibility): Promise<Award> {
  requireSession(work)
  const organizationId = await enterOrganizationOf(work, credentialId, credentialErrors.not_found)
  const found = await findAwardOfCredential(work.db, organizationId, credentialId)
  if (!found || !(await isHolder(work, found))) throw credentialErrors.not_found()
  const award = await lockAward(work.db, organizationId, found.id)
  if (award.visibility === visibility) return award
  const after = { ...award, visibility }
  await saveAward(work.db, after)
  await work.emit(awardVisibilityChanged({ awardId: award.id, visibility }))
  return after
}

import { enterOrganizationOf, type Work } from '../../kernel/runtime.ts'
import { provedEmails } from '../accounts/index.ts'
import { credentialErrors } from './awards.errors.ts'
import { awardVisibilityChanged } from './awards.events.ts'
import type { Award, Visibility } from './awards.model.ts'
import { findCredential, lockAward, saveAward } from './awards.store.ts'

/** A holder chooses who can see a badge of theirs. Others hear that there is none. @throws credentialErrors.not_found */
export async function setVisibility(work: Work, credentialId: string, visibility: Visibility): Promise<Award> {
  const emails = work.actor.kind === 'person' ? await provedEmails(work, work.actor.personId) : []
  const organizationId = await enterOrganizationOf(work, credentialId, credentialErrors.not_found)
  const credential = await findCredential(work.db, organizationId, credentialId)
  const award = credential && (await lockAward(work.db, organizationId, credential.awardId))
  if (!award || !emails.includes(award.recipient.email)) throw credentialErrors.not_found()
  const after = { ...award, visibility }
  await saveAward(work.db, after)
  await work.emit(awardVisibilityChanged({ awardId: award.id }))
  return after
}

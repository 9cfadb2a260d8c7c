import type { Actor } from '../../kernel/actor.ts'
import { enterOrganizationOf, type Runtime, type Work } from '../../kernel/runtime.ts'
import { provedEmails } from '../accounts/index.ts'
import { type AchievementVersion, getVersion, showPublished } from '../catalog/index.ts'
import { getOrganization, isPermitted, type Organization } from '../organizations/index.ts'
import { credentialErrors } from './awards.errors.ts'
import type { Award } from './awards.model.ts'
import { findCredential, type StoredCredential } from './awards.store.ts'
import { getAward } from './get-award.ts'

export interface PublicFacts {
  award: Award
  credential: StoredCredential
  organization: Organization
  version: AchievementVersion
  newestVersion: number
  /** Is it the caller's own? */
  own: boolean
}

/**
 * What is behind a badge's address, for whoever may see it: everybody who has the link, unless its holder keeps it to
 * themself; then the holder, and those who may read awards there.
 *
 * @throws credentialErrors.not_found
 */
export async function findPublicFacts(work: Work, credentialId: string): Promise<PublicFacts> {
  const emails = work.actor.kind === 'person' ? await provedEmails(work, work.actor.personId) : []
  const organizationId = await enterOrganizationOf(work, credentialId, credentialErrors.not_found)
  const credential = await findCredential(work.db, organizationId, credentialId)
  if (!credential) throw credentialErrors.not_found()
  const award = await getAward(work, credential.awardId)
  const own = emails.includes(award.recipient.email)
  if (award.visibility === 'private' && !own && !(await isPermitted(work, 'award.read', organizationId)))
    throw credentialErrors.not_found()
  const organization = await getOrganization(work, organizationId)
  const version = await getVersion(work, award.achievementId, award.achievementVersion)
  const { newestVersion } = await showPublished(work, award.achievementId)
  return { award, credential, organization, version, newestVersion, own }
}

/** The same, with the signed bytes for sure. @throws credentialErrors.not_signed_yet */
export async function findSigned(
  runtime: Runtime,
  actor: Actor,
  credentialId: string,
): Promise<PublicFacts & { signed: NonNullable<StoredCredential['signed']> }> {
  const facts = await runtime.transact(actor, (work) => findPublicFacts(work, credentialId), 'read only')
  const { signed } = facts.credential
  if (!signed) throw credentialErrors.not_signed_yet()
  return { ...facts, signed }
}

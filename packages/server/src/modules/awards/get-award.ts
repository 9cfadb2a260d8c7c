import type { Permission } from '@cairn/api'
import type { Page, PageRequest } from '../../kernel/database/paging.ts'
import { enterOrganizationOf, type Work } from '../../kernel/runtime.ts'
import { provedEmails } from '../accounts/index.ts'
import { requirePermission } from '../organizations/index.ts'
import { awardErrors } from './awards.errors.ts'
import type { Award } from './awards.model.ts'
import { findAward, lockAward } from './awards.store.ts'
import { listAwardsOf, listAwardsOfRecipient, type OwnAward, type SearchAwards } from './awards.views.ts'

/** An award, for work that has entered its institution and was permitted already. @throws awardErrors.not_found */
export async function getAward(work: Work, awardId: string): Promise<Award> {
  const award = await findAward(work.db, work.organizationId, awardId)
  if (!award) throw awardErrors.not_found()
  return award
}

/** One award, for those who may read awards there. @throws awardErrors.not_found */
export async function showAward(work: Work, awardId: string): Promise<Award> {
  await enterFor(work, awardId, 'award.read')
  return getAward(work, awardId)
}

/** The awards of an institution, newest first. */
export async function listAwards(work: Work, organizationId: string, search: SearchAwards): Promise<Page<Award>> {
  await work.enter(organizationId)
  await requirePermission(work, 'award.read', organizationId)
  return listAwardsOf(work.db, organizationId, search)
}

/** What a person has earned, at every institution: by each address that they proved. */
export const listOwnAwards = async (work: Work, personId: string, request: PageRequest): Promise<Page<OwnAward>> =>
  listAwardsOfRecipient(work.db, await provedEmails(work, personId), request)

/** The award, held, once it is certain that whoever acts may do this to it. @throws awardErrors.not_found */
export async function lockFor(work: Work, awardId: string, permission: Permission): Promise<Award> {
  return lockAward(work.db, await enterFor(work, awardId, permission), awardId)
}

async function enterFor(work: Work, awardId: string, permission: Permission): Promise<string> {
  const organizationId = await enterOrganizationOf(work, awardId, awardErrors.not_found)
  await requirePermission(work, permission, organizationId, awardErrors.not_found)
  return organizationId
}

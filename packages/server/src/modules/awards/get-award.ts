import type { Permission } from '@cairn/api'
import type { Page } from '../../kernel/database/paging.ts'
import { enterOrganizationOf, type Work } from '../../kernel/runtime.ts'
import { requirePermission } from '../organizations/index.ts'
import { awardErrors } from './awards.errors.ts'
import type { Award } from './awards.model.ts'
import { lockAward } from './awards.store.ts'
import { type AwardSearch, findAwardRow, listAwardRows } from './awards.views.ts'

/** An award, for work that has entered its institution and asked already. @throws awardErrors.not_found */
export async function getAward(work: Work, awardId: string): Promise<Award> {
  const award = await findAwardRow(work.db, work.organizationId, awardId)
  if (!award) throw awardErrors.not_found()
  return award
}

/** One award, for those who may read awards. @throws awardErrors.not_found */
export async function showAward(work: Work, awardId: string): Promise<Award> {
  await enterFor(work, awardId, 'award.read')
  return getAward(work, awardId)
}

/** The awards of an institution. */
export async function listAwards(work: Work, organizationId: string, search: AwardSearch): Promise<Page<Award>> {
  await work.enter(organizationId)
  await requirePermission(work, 'award.read', organizationId)
  return listAwardRows(work.db, organizationId, search)
}

/** Enters the institution of an award, asks, and holds the award until the transaction ends. */
export async function lockFor(work: Work, awardId: string, permission: Permission): Promise<Award> {
  return lockAward(work.db, await enterFor(work, awardId, permission), awardId)
}

async function enterFor(work: Work, awardId: string, permission: Permission): Promise<string> {
  const organizationId = await enterOrganizationOf(work, awardId, awardErrors.not_found)
  await requirePermission(work, permission, organizationId, awardErrors.not_found)
  return organizationId
}

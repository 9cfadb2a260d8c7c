import type { Page, PageRequest } from '../../kernel/database/paging.ts'
import { requestErrors } from '../../kernel/http/problem.ts'
import type { Work } from '../../kernel/runtime.ts'
import { listOwnAwards, type OwnAward } from '../awards/index.ts'

/** The badges of whoever asks, from every institution, newest first: by each address that they proved. */
export async function listBadges(work: Work, request: PageRequest): Promise<Page<OwnAward>> {
  const { actor } = work
  if (actor.kind !== 'person') throw requestErrors.sign_in_first()
  // a token for one institution stands for its owner's work there, not for their own badges
  if (actor.organizationId !== undefined) return { items: [] }
  return listOwnAwards(work, actor.personId, request)
}

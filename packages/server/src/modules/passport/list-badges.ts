import type { Page, PageRequest } from '../../kernel/database/paging.ts'
import type { Work } from '../../kernel/runtime.ts'
import { requireSession } from '../accounts/index.ts'
import { listOwnAwards, type OwnAward } from '../awards/index.ts'

/**
 * The badges of whoever asks, from every institution, newest first: by each address that they proved.
 *
 * @throws accountErrors.by_session_only for a token, which stands for its owner's work and not for what they have
 */
export async function listBadges(work: Work, request: PageRequest): Promise<Page<OwnAward>> {
  return listOwnAwards(work, requireSession(work).personId, request)
}

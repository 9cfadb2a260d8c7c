import type { Page, PageRequest } from '../../kernel/database/paging.ts'
import type { Work } from '../../kernel/runtime.ts'
import { provedEmails } from '../accounts/index.ts'
import { type Award, listOwnAwards } from '../awards/index.ts'

/** The badges of whoever asks, from every institution: by each address that they have proved. */
export async function listBadges(work: Work, request: PageRequest): Promise<Page<Award>> {
  if (work.actor.kind !== 'person') return { items: [] }
  return listOwnAwards(work.db, await provedEmails(work, work.actor.personId), request)
}

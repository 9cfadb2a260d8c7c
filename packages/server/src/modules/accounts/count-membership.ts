import type { Work } from '../../kernel/runtime.ts'
import { addToMemberships } from './accounts.store.ts'

/** Notes that somebody got (1) or lost (-1) roles in an institution: the sessions of staff are shorter. */
export const countMembership = (work: Work, personId: string, difference: 1 | -1): Promise<void> =>
  addToMemberships(work.db, personId, difference)

import type { Work } from '../../kernel/runtime.ts'
import { statusListChanged } from './issuing.events.ts'
import { writeEntries } from './status-lists.store.ts'

/**
 * Writes into status lists, in the transaction of what it is about; the signed lists follow within seconds. A
 * revocation is never taken back: the database refuses it.
 *
 * @param entries any number of them, in any lists of the organization that the work has entered
 */
export async function setStatus(
  work: Work,
  entries: readonly { listId: string; index: number }[],
  isSet: boolean,
): Promise<void> {
  if (entries.length === 0) return
  const statusListIds = await writeEntries(work.db, work.organizationId, entries, isSet)
  if (statusListIds.length > 0) await work.emit(statusListChanged({ statusListIds }))
}

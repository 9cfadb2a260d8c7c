import { system } from '../../kernel/actor.ts'
import type { StoredEvent } from '../../kernel/events.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { STATUS_LIST_VALIDITY } from './issuing.model.ts'
import { publishStatusList } from './publish-status-list.ts'
import { findListsToPublish } from './status-lists.store.ts'

/** Follows `status_list.changed`. Many changes of one list are one signature: who comes second finds it done. */
export async function publishChangedLists(
  runtime: Runtime,
  { payload }: StoredEvent<{ statusListIds: string[] }>,
): Promise<void> {
  for (const listId of payload.statusListIds) await publishStatusList(runtime, listId)
}

/** Signs anew, in good time, the lists whose signatures run out. One that fails does not hold up the others. */
export async function refreshStatusLists(runtime: Runtime): Promise<void> {
  const soon = new Date(runtime.outside.now().getTime() + STATUS_LIST_VALIDITY / 2)
  const due = await runtime.transact(
    system('issuing.refresh-status-lists'),
    (work) => findListsToPublish(work.db, soon),
    'read only',
  )
  const failures: unknown[] = []
  for (const listId of due)
    try {
      await publishStatusList(runtime, listId)
    } catch (error) {
      failures.push(error)
    }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${due.length} status lists were not signed`)
}

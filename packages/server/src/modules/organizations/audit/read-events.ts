import type { Actor } from '../../../kernel/actor.ts'
import type { Page } from '../../../kernel/database/paging.ts'
import type { Runtime } from '../../../kernel/runtime.ts'
import { listEvents } from '../list-events.ts'
import type { EventFilter, EventRow } from '../organizations.views.ts'

/** Events that are in memory at one time. */
const PAGE = 500

/**
 * The audit trail page by page, each in a transaction of its own: a slow reader holds none open. The first page is read
 * at once, so that a refusal is one before anything is sent.
 */
export async function readEvents(runtime: Runtime, actor: Actor, organizationId: string, filter: EventFilter) {
  const read = (after?: string): Promise<Page<EventRow>> =>
    runtime.transact(actor, (work) => listEvents(work, organizationId, { ...filter, after, size: PAGE }), 'read only')
  const first = await read()
  async function* pages(): AsyncGenerator<EventRow[]> {
    for (let page = first; ; page = await read(page.next)) {
      yield page.items
      if (!page.next) return
    }
  }
  return pages()
}

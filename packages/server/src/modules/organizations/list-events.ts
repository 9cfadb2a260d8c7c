import type { Page } from '../../kernel/database/paging.ts'
import type { Work } from '../../kernel/runtime.ts'
import { type EventRow, type ListEvents, listEventRows } from './organizations.views.ts'
import { requirePermission } from './require-permission.ts'

/** The audit trail of an institution, newest first; `about` keeps what names this id. */
export async function listEvents(work: Work, organizationId: string, request: ListEvents): Promise<Page<EventRow>> {
  await work.enter(organizationId)
  await requirePermission(work, 'audit.read', organizationId)
  return listEventRows(work.db, organizationId, request)
}

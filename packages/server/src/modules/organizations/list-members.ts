import type { Page } from '../../kernel/database/paging.ts'
import type { Work } from '../../kernel/runtime.ts'
import { listMemberRows, type MemberRow, type Search } from './organizations.views.ts'
import { requirePermission } from './require-permission.ts'

/** Who may speak for an institution, newest first, found by name or address. */
export async function listMembers(work: Work, organizationId: string, search: Search): Promise<Page<MemberRow>> {
  await work.enter(organizationId)
  await requirePermission(work, 'member.read', organizationId)
  return listMemberRows(work.db, organizationId, search)
}

/** A member as the list shows them; for the answer to a change, which was permitted already. */
export async function showMember(work: Work, organizationId: string, memberId: string): Promise<MemberRow> {
  const { items } = await listMemberRows(work.db, organizationId, { size: 1, memberId })
  const [member] = items
  if (!member) throw new Error(`The member ${memberId} is gone in the transaction that wrote it`)
  return member
}

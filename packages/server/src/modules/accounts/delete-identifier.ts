import type { Work } from '../../kernel/runtime.ts'
import { identifierDeleted } from './accounts.events.ts'
import { withoutIdentifier } from './accounts.model.ts'
import { deleteIdentifierRow, lockIdentifiersOf, saveIdentifier } from './identifiers.store.ts'
import { requireSession } from './require-session.ts'

/** Removes one of the own addresses. @throws accountErrors.no_such_identifier, accountErrors.last_identifier */
export async function deleteIdentifier(work: Work, identifierId: string): Promise<void> {
  const { personId } = requireSession(work)
  const before = await lockIdentifiersOf(work.db, personId)
  const after = withoutIdentifier(before, identifierId)
  await deleteIdentifierRow(work.db, identifierId)
  for (const identifier of after) if (!before.includes(identifier)) await saveIdentifier(work.db, identifier)
  await work.emit(identifierDeleted({ personId, identifierId }))
}

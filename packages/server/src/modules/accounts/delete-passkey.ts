import type { Work } from '../../kernel/runtime.ts'
import { accountErrors } from './accounts.errors.ts'
import { passkeyDeleted } from './accounts.events.ts'
import { deletePasskeyRow } from './passkeys.store.ts'
import { requireSession } from './require-session.ts'

/** Forgets one of the own passkeys. @throws accountErrors.no_such_passkey */
export async function deletePasskey(work: Work, passkeyId: string): Promise<void> {
  const { personId } = requireSession(work)
  if (!(await deletePasskeyRow(work.db, personId, passkeyId))) throw accountErrors.no_such_passkey()
  await work.emit(passkeyDeleted({ personId, passkeyId }))
}

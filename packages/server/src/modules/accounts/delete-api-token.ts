import type { Work } from '../../kernel/runtime.ts'
import { accountErrors } from './accounts.errors.ts'
import { tokenRevoked } from './accounts.events.ts'
import { requireSession } from './require-session.ts'
import { deleteTokenRow } from './tokens.store.ts'

/** Revokes one of the own API tokens; it is dead with the commit. @throws accountErrors.no_such_token */
export async function deleteApiToken(work: Work, tokenId: string): Promise<void> {
  const { personId } = requireSession(work)
  if (!(await deleteTokenRow(work.db, personId, tokenId))) throw accountErrors.no_such_token()
  await work.emit(tokenRevoked({ personId, tokenId }))
}

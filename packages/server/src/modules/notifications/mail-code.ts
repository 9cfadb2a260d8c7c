import type { StoredEvent } from '../../kernel/events.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { openSignInCode } from '../accounts/index.ts'
import { inInstance, tell } from './tell.ts'

/**
 * Follows `account.code_requested`: the code is opened outside of any transaction, and mailed. It is never part of a
 * link: programs that look at mails would use it up, and a forwarded mail would sign somebody else in.
 */
export async function mailCode(runtime: Runtime, event: StoredEvent<{ codeId: string }>): Promise<void> {
  const { codeId } = event.payload
  const opened = await openSignInCode(runtime, codeId)
  if (!opened) return
  const { email: to, code, purpose, locale, expiresAt: goodUntil } = opened
  // a caught mail is read by the operator: who is signed out could not read their own
  if (!runtime.outside.sendMail && opened.isOperator) runtime.outside.tellTerminal(`A code for the operator: ${code}`)
  const kind = purpose === 'prove' ? 'address_code' : 'sign_in_code'
  await inInstance(runtime, (work) => tell(work, kind, [{ to, locale, toldOnce: codeId, facts: { code }, goodUntil }]))
}

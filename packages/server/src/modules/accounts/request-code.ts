import type { Actor } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import type { Runtime, Work } from '../../kernel/runtime.ts'
import { accountErrors } from './accounts.errors.ts'
import { codeRequested } from './accounts.events.ts'
import { CODE_LIFE, CODES_AT_MOST, CODES_WINDOW, drawCode, type SignInCode } from './accounts.model.ts'
import { lockEmail } from './accounts.store.ts'
import { insertCode, listCodeTimes } from './codes.store.ts'

export interface RequestCode {
  email: string
  next?: string | undefined
  locale?: SignInCode['locale']
}

/**
 * Sends a code to sign in with. Whether the address is known makes no difference: it gets a code, and whoever types it
 * in is that person, who may be new. So neither the answer nor its time tells who has an account here.
 *
 * @returns until when the code is good
 * @throws accountErrors.too_many_codes
 */
export async function requestCode(runtime: Runtime, actor: Actor, request: RequestCode): Promise<Date> {
  const secrets = await prepareCode(runtime)
  return runtime.transact(actor, (work) => sendCode(work, secrets, { ...request, personId: undefined }))
}

/** What must be made before a transaction is opened, because the keys may live elsewhere. */
export type CodeSecrets = Pick<SignInCode, 'id' | 'codeHash'> & { wrappedCode: Uint8Array }

export async function prepareCode({ outside }: Runtime): Promise<CodeSecrets> {
  const id = newId('cod', outside.now(), outside.random)
  const code = drawCode(outside.random)
  const context = codeContext(id)
  return {
    id,
    codeHash: outside.keys.hash(code, context),
    wrappedCode: await outside.keys.wrap(Buffer.from(code), context),
  }
}

/** What a code's hash and its wrapping are bound to. */
export const codeContext = (codeId: string): string => `sign-in-code ${codeId}`

/** Writes a code, and that it was asked for; the mail follows from that. @throws accountErrors.too_many_codes */
export async function sendCode(
  work: Work,
  secrets: CodeSecrets,
  { email, personId, next, locale }: RequestCode & { personId: string | undefined },
): Promise<Date> {
  await lockEmail(work.db, email)
  const asked = await listCodeTimes(work.db, email, new Date(work.now.getTime() - CODES_WINDOW))
  if (asked.length >= CODES_AT_MOST) {
    const wait = asked[asked.length - CODES_AT_MOST]!.getTime() + CODES_WINDOW - work.now.getTime()
    throw accountErrors.too_many_codes(undefined, { retryAfter: Math.ceil(wait / 1000) })
  }
  const expiresAt = new Date(work.now.getTime() + CODE_LIFE)
  const code: SignInCode = { ...secrets, email, personId, next, locale, tries: 0, expiresAt, usedAt: undefined }
  await insertCode(work.db, code, work.now)
  await work.emit(codeRequested({ codeId: code.id }))
  return expiresAt
}

import type { Actor } from '../../kernel/actor.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { nameFromEmail } from './accounts.model.ts'
import { findOrCreatePerson } from './find-or-create-person.ts'
import { type OpenedSession, openSession } from './open-session.ts'
import { refuseUnlessRight, useCode } from './use-code.ts'

export interface SignIn {
  email: string
  code: string
  userAgent: string
}

/**
 * Signs in whoever typed in the code that went to their address. Somebody new becomes known by it, somebody who was
 * invited proves their address by it.
 *
 * @throws accountErrors.wrong_code, accountErrors.code_expired
 */
export async function signIn(
  runtime: Runtime,
  actor: Actor,
  { email, code, userAgent }: SignIn,
): Promise<OpenedSession> {
  const { outcome, opened } = await runtime.transact(actor, async (work) => {
    const outcome = await useCode(work, runtime.outside.keys, { email, code })
    if (outcome !== 'right') return { outcome }
    const person = await findOrCreatePerson(work, { name: nameFromEmail(email), email, proved: true })
    return { outcome, opened: await openSession(work, { personId: person.id, userAgent, by: 'code' }) }
  })
  refuseUnlessRight(outcome)
  return opened!
}

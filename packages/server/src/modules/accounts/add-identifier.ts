import type { Actor } from '../../kernel/actor.ts'
import type { Runtime, Work } from '../../kernel/runtime.ts'
import { accountErrors } from './accounts.errors.ts'
import { identifierAdded } from './accounts.events.ts'
import { type Identifier, LIMITS } from './accounts.model.ts'
import { lockEmail } from './accounts.store.ts'
import { insertIdentifier, lockIdentifiersOf } from './identifiers.store.ts'
import { prepareCode, sendCode } from './request-code.ts'
import { requireSession } from './require-session.ts'

/**
 * Adds an address to the own account and sends a code to it; it names nobody until the code comes back. The answer is
 * the same whether somebody else has it. An address that is there already gets another code, if it still needs one.
 *
 * @throws accountErrors.too_many_codes, accountErrors.limit_reached
 */
export async function addIdentifier(runtime: Runtime, actor: Actor, email: string): Promise<Identifier> {
  const secrets = await prepareCode(runtime)
  return runtime.transact(actor, async (work) => {
    const { personId } = requireSession(work)
    await lockEmail(work.db, email)
    const identifier = await findOrAdd(work, personId, email)
    if (!identifier.provedAt) await sendCode(work, secrets, { email, personId })
    return identifier
  })
}

async function findOrAdd(work: Work, personId: string, email: string): Promise<Identifier> {
  const identifiers = await lockIdentifiersOf(work.db, personId)
  const found = identifiers.find((identifier) => identifier.email === email)
  if (found) return found
  if (identifiers.length >= LIMITS.identifiers) throw accountErrors.limit_reached()
  const added: Identifier = { id: work.newId('idn'), personId, email, isPrimary: false, provedAt: undefined }
  await insertIdentifier(work.db, added, work.now)
  await work.emit(identifierAdded({ personId, identifierId: added.id }))
  return added
}

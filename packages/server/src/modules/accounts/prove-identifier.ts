import type { Actor } from '../../kernel/actor.ts'
import type { KeyWrapper } from '../../kernel/outside.ts'
import type { Runtime, Work } from '../../kernel/runtime.ts'
import { accountErrors } from './accounts.errors.ts'
import { identifierProved } from './accounts.events.ts'
import type { Identifier } from './accounts.model.ts'
import { findPersonOfEmail } from './accounts.store.ts'
import { listIdentifiersOf, saveIdentifier } from './identifiers.store.ts'
import { requireSession } from './require-session.ts'
import { type CodeOutcome, refuseUnlessRight, useCode } from './use-code.ts'

/**
 * Proves one of the own addresses with the code that was sent to it for this.
 *
 * @throws accountErrors.no_such_identifier, wrong_code, code_expired; identifier_taken when it names somebody else, which
 *   is only told to whoever reads the mail of that address
 */
export async function proveIdentifier(
  runtime: Runtime,
  actor: Actor,
  identifierId: string,
  code: string,
): Promise<Identifier> {
  const { outcome, identifier } = await runtime.transact(actor, (work) =>
    prove(work, runtime.outside.keys, identifierId, code),
  )
  refuseUnlessRight(outcome)
  return identifier
}

async function prove(
  work: Work,
  keys: KeyWrapper,
  identifierId: string,
  code: string,
): Promise<{ outcome: CodeOutcome; identifier: Identifier }> {
  const { personId } = requireSession(work)
  const identifier = (await listIdentifiersOf(work.db, personId)).find(({ id }) => id === identifierId)
  if (!identifier) throw accountErrors.no_such_identifier()
  if (identifier.provedAt) return { outcome: 'right', identifier }

  const outcome = await useCode(work, keys, { email: identifier.email, personId, code })
  if (outcome !== 'right') return { outcome, identifier }
  const named = await findPersonOfEmail(work.db, identifier.email)
  if (named && named.id !== personId) throw accountErrors.identifier_taken()

  const proved = { ...identifier, provedAt: work.now }
  await saveIdentifier(work.db, proved)
  await work.emit(identifierProved({ personId, identifierId }))
  return { outcome, identifier: proved }
}

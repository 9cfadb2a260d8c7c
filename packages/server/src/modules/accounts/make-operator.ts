import type { Work } from '../../kernel/runtime.ts'
import { operatorMade } from './accounts.events.ts'
import { savePerson } from './accounts.store.ts'
import { getPerson } from './get-person.ts'

/**
 * Hands somebody the instance. Only ever called for the system: by the first run and the demo.
 *
 * @throws accountErrors.no_such_person
 */
export async function makeOperator(work: Work, personId: string): Promise<void> {
  if (work.actor.kind !== 'system') throw new Error('Nobody is made an operator by a request')
  const person = await getPerson(work, personId)
  if (person.isOperator) return
  await savePerson(work.db, { ...person, isOperator: true })
  await work.emit(operatorMade({ personId }))
}

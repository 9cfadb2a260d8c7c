import type { Work } from '../../kernel/runtime.ts'
import { accountErrors } from './accounts.errors.ts'
import type { Person } from './accounts.model.ts'
import { findPerson, findPersonOfEmail, listNames } from './accounts.store.ts'
import { listIdentifiersOf } from './identifiers.store.ts'

/** @throws accountErrors.no_such_person */
export async function getPerson(work: Work, personId: string): Promise<Person> {
  const person = await findPerson(work.db, personId)
  if (!person) throw accountErrors.no_such_person()
  return person
}

/**
 * Whom an address names: the person who proved it, or else the one who was invited by it. An address that somebody
 * added and did not prove yet names nobody.
 */
export const findPersonByEmail = (work: Work, email: string): Promise<Person | undefined> =>
  findPersonOfEmail(work.db, email)

/** The names of people, by their ids, in one query; ids that nobody has are left out. */
export const listPersonNames = (work: Work, personIds: readonly string[]): Promise<Map<string, string>> =>
  listNames(work.db, personIds)

/** The addresses that are certainly this person's: they typed in a code that was sent there. */
export async function provedEmails(work: Work, personId: string): Promise<string[]> {
  const identifiers = await listIdentifiersOf(work.db, personId)
  return identifiers.filter(({ provedAt }) => provedAt !== undefined).map(({ email }) => email)
}

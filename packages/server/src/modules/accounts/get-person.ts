import type { Locale } from '@cairn/api'
import type { Work } from '../../kernel/runtime.ts'
import { accountErrors } from './accounts.errors.ts'
import type { Person } from './accounts.model.ts'
import { findPerson, findPersonOfEmail, listLocales, listNames } from './accounts.store.ts'
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

/**
 * The languages of those whom some addresses name, as `findPersonByEmail` finds them, by address and in one query; an
 * address that names nobody, or somebody who chose no language, is left out.
 */
export const localesOf = (work: Work, emails: readonly string[]): Promise<Map<string, Locale>> =>
  listLocales(work.db, emails)

/** The names of people, by their ids, in one query; ids that nobody has are left out. */
export const listPersonNames = (work: Work, personIds: readonly string[]): Promise<Map<string, string>> =>
  listNames(work.db, personIds)

/** The addresses that are certainly this person's: they typed in a code that was sent there. */
export async function provedEmails(work: Work, personId: string): Promise<string[]> {
  const identifiers = await listIdentifiersOf(work.db, personId)
  return identifiers.filter(({ provedAt }) => provedAt !== undefined).map(({ email }) => email)
}

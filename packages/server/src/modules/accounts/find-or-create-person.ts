import type { Work } from '../../kernel/runtime.ts'
import { identifierProved, personCreated } from './accounts.events.ts'
import type { Person } from './accounts.model.ts'
import { findPersonOfEmail, insertPerson, lockEmail } from './accounts.store.ts'
import { insertIdentifier, listIdentifiersOf, saveIdentifier } from './identifiers.store.ts'

export interface FindOrCreatePerson {
  /** Taken only when the person is new: nobody else changes somebody's name. */
  name: string
  email: string
  /** Does the caller know that this address is theirs? Else they are invited, and prove it when they first sign in. */
  proved: boolean
}

/** The person an address names; a new one when it names nobody yet. */
export async function findOrCreatePerson(work: Work, { name, email, proved }: FindOrCreatePerson): Promise<Person> {
  const address = email.toLowerCase()
  await lockEmail(work.db, address)
  const found = await findPersonOfEmail(work.db, address)
  if (found) {
    if (proved) await proveAddressOf(work, found, address)
    return found
  }
  const person: Person = {
    id: work.newId('psn'),
    name,
    email: address,
    locale: undefined,
    isOperator: false,
    memberships: 0,
    createdAt: work.now,
  }
  await insertPerson(work.db, person)
  const identifier = {
    id: work.newId('idn'),
    personId: person.id,
    email: address,
    isPrimary: true,
    provedAt: proved ? work.now : undefined,
  }
  await insertIdentifier(work.db, identifier, work.now)
  await work.emit(personCreated({ personId: person.id }))
  return person
}

/** Whoever was invited by an address proves it by coming. */
async function proveAddressOf(work: Work, person: Person, email: string): Promise<void> {
  const identifiers = await listIdentifiersOf(work.db, person.id)
  const invited = identifiers.find((identifier) => identifier.email === email && !identifier.provedAt)
  if (!invited) return
  await saveIdentifier(work.db, { ...invited, provedAt: work.now })
  await work.emit(identifierProved({ personId: person.id, identifierId: invited.id }))
}

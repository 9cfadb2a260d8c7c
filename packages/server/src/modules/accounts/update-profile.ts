import type { Work } from '../../kernel/runtime.ts'
import { profileChanged } from './accounts.events.ts'
import type { Person } from './accounts.model.ts'
import { savePerson } from './accounts.store.ts'
import { getPerson } from './get-person.ts'
import { requireSession } from './require-session.ts'

export interface UpdateProfile {
  name?: string | undefined
  locale?: Person['locale']
}

/** Changes the own name or language; what is not given stays. */
export async function updateProfile(work: Work, { name, locale }: UpdateProfile): Promise<void> {
  const { personId } = requireSession(work)
  const person = await getPerson(work, personId)
  await savePerson(work.db, { ...person, name: name ?? person.name, locale: locale ?? person.locale })
  await work.emit(profileChanged({ personId }))
}

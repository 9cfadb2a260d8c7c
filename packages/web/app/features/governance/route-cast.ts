import type { Client } from '@cairn/api'
import type { Cast } from './route-who.ts'

/** Whom the routes of an institution can name. */
export async function loadCast(governance: Client['governance'], organizationId: string): Promise<Cast> {
  const params = { organizationId }
  const [deciders, committees] = await Promise.all([
    governance.listDeciders({ params }),
    governance.listCommittees({ params }),
  ])
  return { people: deciders.items, committees: committees.items.map(({ id, name }) => ({ id, name })) }
}

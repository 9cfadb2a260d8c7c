import { type Committee, ROLES, type Who } from '@cairn/api'
import { z } from 'zod'
import type { Text } from '../../lib/i18n/text.ts'
import type { Option } from '../../ui/select.tsx'

/** Whom a route can name. */
export interface Cast {
  people: readonly { personId: string; name: string }[]
  committees: readonly Pick<Committee, 'id' | 'name'>[]
}

/** As one value of a list: `role:reviewer`, `person:psn_…`, `committee:cmt_…`, `unit_head`. */
export function codeOf(who: Who | undefined): string {
  switch (who?.by) {
    case 'role':
      return `role:${who.role}`
    case 'person':
      return `person:${who.personId}`
    case 'committee':
      return `committee:${who.committeeId}`
    default:
      return who?.by ?? ''
  }
}

/** Reads what {@link codeOf} wrote; what makes no sense is refused by the contract. */
export const WhoCode = z
  .string()
  .min(1)
  .transform((code): Who => {
    const [by, id] = code.split(':')
    return { by, role: id, personId: id, committeeId: id } as unknown as Who
  })

/** What somebody is called on a route. */
export function nameOf(who: Who, { people, committees }: Cast, text: Text): string {
  switch (who.by) {
    case 'role':
      return text('manage.routes.who.role', { role: text(`manage.role.${who.role}`) })
    case 'person':
      return people.find(({ personId }) => personId === who.personId)?.name ?? text('manage.routes.who.gone')
    case 'committee':
      return committees.find(({ id }) => id === who.committeeId)?.name ?? text('manage.routes.who.gone')
    case 'unit_head':
      return text('manage.routes.who.unit_head')
  }
}

/** Who can decide on proposals: roles of which nobody ever decides are left out. */
const DECIDING = ROLES.filter((role) => role !== 'admin' && role !== 'auditor')

/** Everybody whom a step can ask, the general before the particular. */
export function whoOptions(cast: Cast, text: Text): Option[] {
  const all: Who[] = [
    { by: 'unit_head' },
    ...DECIDING.map((role) => ({ by: 'role' as const, role })),
    ...cast.committees.map(({ id }) => ({ by: 'committee' as const, committeeId: id })),
    ...cast.people.map(({ personId }) => ({ by: 'person' as const, personId })),
  ]
  return all.map((who) => ({ value: codeOf(who), label: nameOf(who, cast, text) }))
}

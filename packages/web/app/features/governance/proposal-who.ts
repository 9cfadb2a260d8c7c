import type { Committee, Proposal, ProposalStep, Who } from '@cairn/api'
import type { Format } from '../../lib/format.ts'
import type { Text } from '../../lib/i18n/text.ts'

/** All that is needed to name whom a step waits for. */
export interface Names {
  people: Proposal['names']
  committees: readonly Pick<Committee, 'id' | 'name' | 'members'>[]
}

/** Whom a step waits for, in words: a role, a person, the head of the unit, a committee. */
export function whoName(who: Who, { people, committees }: Names, text: Text): string {
  if (who.by === 'role') return text(`manage.role.${who.role}`)
  if (who.by === 'person') return people[who.personId] ?? text('proposals.who.person')
  if (who.by === 'unit_head') return text('proposals.who.unit_head')
  return committees.find(({ id }) => id === who.committeeId)?.name ?? text('proposals.who.committee')
}

/** Whom a proposal waits for now, in words; nobody where nothing is open. */
export const waitsFor = (steps: readonly ProposalStep[], names: Names, text: Text, format: Format): string =>
  format.list(steps.filter(({ state }) => state === 'open').map(({ who }) => whoName(who, names, text)))

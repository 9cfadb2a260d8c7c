import type { DefinitionInput } from '@cairn/api'
import { Definition } from '@cairn/api'
import type { PersonActor } from '../kernel/actor.ts'
import type { Runtime } from '../kernel/runtime.ts'
import {
  type Achievement,
  approveAchievement,
  draftAchievement,
  proposeAchievement,
  publishAchievement,
} from '../modules/catalog/index.ts'
import type { GivenPeople } from './given-people.ts'

const COMPLETE: DefinitionInput = {
  title: 'Ropework',
  summary: 'Knots that hold.',
  outcomes: [{ text: 'Tie ten knots that hold' }],
  criteria: 'Tie ten knots, watched by an assessor.',
  workloadHours: 25,
  level: 2,
  assessment: { type: 'Observed practical' },
  participation: 'on_site',
  qualityAssurance: 'Reviewed every three years.',
}

export interface GivenAchievement {
  definition?: Partial<DefinitionInput>
  state?: 'draft' | 'proposed' | 'approved' | 'published'
}

/** Somebody at work, signed in themselves. */
export const actorOf = ({ id }: { id: string }): PersonActor => ({
  kind: 'person',
  personId: id,
  isOperator: false,
  via: 'session',
  viaId: 'given',
})

/** Achievements in every state, through the use cases: with an author, another person who reviews, and a registrar. */
export function createAchievements(runtime: Runtime, people: GivenPeople) {
  return {
    async achievement(
      organization: { id: string },
      { definition = {}, state = 'published' }: GivenAchievement = {},
    ): Promise<Achievement> {
      const author = actorOf(await people.member(organization, ['author']))
      const drafted = await runtime.transact(author, (work) =>
        draftAchievement(work, organization.id, Definition.parse({ ...COMPLETE, ...definition })),
      )
      const { id, definitionHash } = drafted
      if (state === 'draft') return drafted
      const proposed = await runtime.transact(author, (work) => proposeAchievement(work, id, definitionHash))
      if (state === 'proposed') return proposed
      const reviewer = actorOf(await people.member(organization, ['reviewer']))
      const approved = await runtime.transact(reviewer, (work) => approveAchievement(work, id, definitionHash))
      if (state === 'approved') return approved
      const registrar = actorOf(await people.member(organization, ['registrar']))
      return runtime.transact(registrar, (work) => publishAchievement(work, id, definitionHash))
    },
  }
}

export type GivenAchievements = ReturnType<typeof createAchievements>

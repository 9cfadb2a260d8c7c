import { Definition, type DefinitionInput } from '@cairn/api'
import type { Actor } from '../kernel/actor.ts'
import type { Runtime, Work } from '../kernel/runtime.ts'
import { type Achievement, draftAchievement, getAchievement, retireAchievement } from '../modules/catalog/index.ts'
import { approveText, overlapsHashOf, proposeText, publishText } from '../modules/governance/index.ts'
import type { Organization } from '../modules/organizations/index.ts'
import type { GivenPeople } from './given-people.ts'

export interface GivenAchievement extends Partial<DefinitionInput> {
  /** How far it has come; `published` unless said. */
  state?: Achievement['state']
  /** Who wrote and proposed it, who approved it, who published it; made up where nobody is named. */
  by?: { author?: Somebody; reviewer?: Somebody; registrar?: Somebody }
}

type Somebody = { id: string }

const COMPLETE = {
  summary: 'What somebody can do who has earned this, judged on real work.',
  outcomes: [{ text: 'Plan and carry out a piece of work, and say why it was done so' }],
  criteria: 'Hand in a piece of work that meets every criterion.',
  field: 'Technology',
  workloadHours: 40,
  level: 2,
  eqfLevel: 5,
  participation: 'online',
  assessment: { type: 'Portfolio', supervision: 'unsupervised' },
  qualityAssurance: 'Reviewed every year by the teaching board.',
} satisfies Partial<DefinitionInput>

const STEPS = ['draft', 'proposed', 'approved', 'published', 'retired'] as const

/** Achievements in any state, made through the use cases by people who may; what is not said is made up. */
export function createAchievements(runtime: Runtime, people: Pick<GivenPeople, 'member'>) {
  let count = 0
  const staff = new Map<string, { author: Somebody; reviewer: Somebody; registrar: Somebody }>()

  /** The made-up people of an institution, the same for all of its achievements. */
  async function staffOf(organization: Pick<Organization, 'id'>) {
    const known = staff.get(organization.id)
    if (known) return known
    const made = {
      author: await people.member(organization, ['author']),
      reviewer: await people.member(organization, ['reviewer']),
      registrar: await people.member(organization, ['registrar']),
    }
    staff.set(organization.id, made)
    return made
  }

  const as = <Result>({ id }: Somebody, task: (work: Work) => Promise<Result>) => {
    const actor: Actor = { kind: 'person', personId: id, isOperator: false, via: 'session', viaId: 'ses_given' }
    return runtime.transact(actor, task)
  }

  /** An achievement of an institution; published, and complete, unless something else is said. */
  async function achievement(
    organization: Pick<Organization, 'id'>,
    { state = 'published', by = {}, ...definition }: GivenAchievement = {},
  ): Promise<Achievement> {
    count += 1
    const { author, reviewer, registrar } = { ...(await staffOf(organization)), ...by }
    const whole = Definition.parse({ title: `Achievement ${count}`, ...COMPLETE, ...definition })
    const until = STEPS.indexOf(state)
    const { id, definitionHash } = await as(author, (work) => draftAchievement(work, organization.id, whole))
    if (until >= 1)
      await as(author, async (work) => {
        await work.enter(organization.id)
        await proposeText(work, id, { definitionHash, overlapsSeen: await overlapsHashOf(work, id) })
      })
    if (until >= 2) await as(reviewer, (work) => approveText(work, id, definitionHash))
    if (until >= 3) await as(registrar, (work) => publishText(work, id, definitionHash))
    if (until >= 4) await as(registrar, (work) => retireAchievement(work, id, 'Nobody asks for it any more.'))
    return as(author, async (work) => {
      await work.enter(organization.id)
      return getAchievement(work, id)
    })
  }

  return { achievement }
}

export type GivenAchievements = ReturnType<typeof createAchievements>

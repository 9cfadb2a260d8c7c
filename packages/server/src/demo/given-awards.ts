import type { Actor } from '../kernel/actor.ts'
import type { Runtime, Work } from '../kernel/runtime.ts'
import {
  type Award,
  type GrantAward,
  getAward,
  grantAward,
  type RevocationClass,
  revokeAward,
  setVisibility,
  signAward,
  suspendAward,
  type Visibility,
} from '../modules/awards/index.ts'
import type { Organization } from '../modules/organizations/index.ts'
import type { GivenAchievements } from './given-achievements.ts'
import type { GivenPeople } from './given-people.ts'

export interface GivenAward extends Omit<Partial<GrantAward>, 'achievementId' | 'recipient'> {
  /** What was earned; made up unless said. */
  achievement?: { id: string }
  /** Who earned it: a person, who has proved their address; made up unless said. */
  recipient?: { id?: string; name: string; email: string }
  /** How far it has come; `issued` unless said. */
  state?: Award['state']
  /** What its holder chose. */
  visibility?: Visibility
  /** Why it was suspended or revoked. */
  reason?: string
  reasonClass?: RevocationClass
  /** The registrar; made up, the same for all of an institution's awards. */
  by?: { id: string }
}

/** Awards in any state, made through the use cases by people who may; what is not said is made up. */
export function createAwards(
  runtime: Runtime,
  people: Pick<GivenPeople, 'member' | 'person'>,
  achievements: GivenAchievements,
) {
  const registrars = new Map<string, { id: string }>()

  async function registrarOf(organization: Pick<Organization, 'id'>): Promise<{ id: string }> {
    const registrar = registrars.get(organization.id) ?? (await people.member(organization, ['registrar']))
    registrars.set(organization.id, registrar)
    return registrar
  }

  const as = <Result>(personId: string, task: (work: Work) => Promise<Result>) => {
    const actor: Actor = { kind: 'person', personId, isOperator: false, via: 'session', viaId: 'ses_given' }
    return runtime.transact(actor, task)
  }

  /** An award of an institution: signed, unless something else is said. */
  async function award(organization: Pick<Organization, 'id'>, facts: GivenAward = {}): Promise<Award> {
    const { achievement, recipient: given, state = 'issued', visibility, reason, reasonClass, by, ...grant } = facts
    const registrar = by ?? (await registrarOf(organization))
    const { id: achievementId } = achievement ?? (await achievements.achievement(organization))
    const recipient = given ?? (await people.person())
    const { name, email } = recipient
    const granted = await as(registrar.id, (work) =>
      grantAward(work, organization.id, { ...grant, achievementId, recipient: { name, email } }),
    )
    const { id: awardId, credentialId } = granted
    if (state !== 'granted') await signAward(runtime, { organizationId: organization.id, awardId })
    if (state === 'suspended')
      await as(registrar.id, (work) => suspendAward(work, awardId, reason ?? 'Something is being looked into.'))
    if (state === 'revoked')
      await as(registrar.id, (work) =>
        revokeAward(work, awardId, {
          reason: reason ?? 'It was granted to the wrong person.',
          reasonClass: reasonClass ?? 'issued_in_error',
        }),
      )
    if (visibility) {
      const holder = recipient.id ?? (await people.person({ name, email })).id
      await as(holder, (work) => setVisibility(work, credentialId, visibility))
    }
    return as(registrar.id, async (work) => {
      await work.enter(organization.id)
      return getAward(work, awardId)
    })
  }

  return { award }
}

import type { Role } from '@cairn/api'
import { system } from '../kernel/actor.ts'
import type { Runtime } from '../kernel/runtime.ts'
import { findOrCreatePerson, getPerson, makeOperator, type Person } from '../modules/accounts/index.ts'
import {
  addMember,
  foundOrganization,
  type Member,
  type Organization,
  type Profile,
} from '../modules/organizations/index.ts'

export interface GivenPerson {
  name?: string
  email?: string
  operator?: boolean
}

export interface GivenOrganization extends Partial<Profile> {
  slug?: string
  administrator?: { name: string; email: string }
}

const given = system('given')

/** People and institutions, made through the use cases; what is not said is made up, different each time. */
export function createPeople(runtime: Runtime) {
  let count = 0

  /** Somebody who proved their address. */
  async function person({ name, email, operator = false }: GivenPerson = {}): Promise<Person> {
    count += 1
    const facts = { name: name ?? `Person ${count}`, email: email ?? `person-${count}@example.org`, proved: true }
    return runtime.transact(given, async (work) => {
      const { id } = await findOrCreatePerson(work, facts)
      if (operator) await makeOperator(work, id)
      return getPerson(work, id)
    })
  }

  /** An institution with an administrator. */
  async function organization(facts: GivenOrganization = {}): Promise<Organization> {
    count += 1
    const { slug = `college-${count}`, administrator, ...profile } = facts
    return runtime.transact(given, (work) =>
      foundOrganization(work, {
        slug,
        profile: { ...profile, name: profile.name ?? `College ${count}` },
        administrator: administrator ?? { name: `Administrator ${count}`, email: `administrator-${count}@example.org` },
      }),
    )
  }

  /** Somebody with these roles in an institution; the person has their address proved. */
  async function member(
    { id: organizationId }: Pick<Organization, 'id'>,
    roles: readonly Role[],
    facts: Omit<GivenPerson, 'operator'> & { unitId?: string } = {},
  ): Promise<Person & { memberId: Member['id'] }> {
    const { name, email } = await person(facts)
    return runtime.transact(given, async (work) => {
      const added = await addMember(work, organizationId, { name, email, roles, unitId: facts.unitId })
      return { ...(await getPerson(work, added.personId)), memberId: added.id }
    })
  }

  return { person, organization, member }
}

export type GivenPeople = ReturnType<typeof createPeople>

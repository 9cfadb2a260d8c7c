import type { Role } from '@cairn/api'
import { requestErrors } from '../../kernel/http/problem.ts'
import type { Work } from '../../kernel/runtime.ts'
import { findOrCreatePerson } from '../accounts/index.ts'
import { enroll } from './add-member.ts'
import { organizationFounded } from './organizations.events.ts'
import type { Organization, Profile } from './organizations.model.ts'
import { insertOrganization } from './organizations.store.ts'

export interface FoundOrganization {
  slug: string
  profile: Profile
  /** The first one, who invites all others. */
  administrator: { name: string; email: string }
  /** What they are beside administrator. */
  roles?: readonly Role[]
}

/**
 * Founds an institution with its first administrator, who is told by mail. Only the operator of the instance and the
 * system found one, and so they vouch for it. The work goes on inside the new organization.
 *
 * @throws requestErrors.operators_only, organizationErrors.slug_taken
 */
export async function foundOrganization(work: Work, facts: FoundOrganization): Promise<Organization> {
  const { actor } = work
  if (actor.kind !== 'system' && !(actor.kind === 'person' && actor.isOperator && actor.via === 'session'))
    throw requestErrors.operators_only()

  const administrator = await findOrCreatePerson(work, { ...facts.administrator, proved: false })
  const organization: Organization = {
    ...facts.profile,
    id: work.newId('org'),
    slug: facts.slug,
    verification: 'operator',
    did: undefined,
    createdAt: work.now,
  }
  await work.enter(organization.id)
  await insertOrganization(work.db, organization)
  await work.emit(organizationFounded({ organizationId: organization.id }))
  await enroll(work, organization.id, administrator.id, { roles: facts.roles ?? ['admin'] })
  return organization
}

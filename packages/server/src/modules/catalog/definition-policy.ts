import type { DefinitionPolicy } from '@cairn/api'
import type { Work } from '../../kernel/runtime.ts'
import { getOrganization, requirePermission } from '../organizations/index.ts'
import { definitionPolicyChanged } from './catalog.events.ts'
import { type Demands, USUAL_POLICY } from './completeness/index.ts'
import { findPolicy, savePolicy } from './policies.store.ts'

/** What the texts of an institution are held against, for work that has entered it. */
export async function demandsOf(work: Work, organizationId: string): Promise<Demands> {
  const { countryCode } = await getOrganization(work, organizationId)
  return { countryCode, policy: await findPolicy(work.db, organizationId) }
}

/** Which profiles an institution has chosen; what is usual until it has. @throws organizationErrors.not_found */
export async function showPolicy(work: Work, organizationId: string): Promise<DefinitionPolicy> {
  await work.enter(organizationId)
  await requirePermission(work, 'achievement.read', organizationId)
  return (await findPolicy(work.db, organizationId)) ?? USUAL_POLICY
}

/**
 * Chooses the profiles of an institution, and what it asks for beside them. What is published stays so; its next awards
 * are held against the new policy.
 */
export async function setPolicy(
  work: Work,
  organizationId: string,
  policy: DefinitionPolicy,
): Promise<DefinitionPolicy> {
  await work.enter(organizationId)
  await requirePermission(work, 'organization.manage', organizationId)
  await savePolicy(work.db, organizationId, policy, work.now)
  await work.emit(definitionPolicyChanged({ profiles: policy.profiles }))
  return policy
}

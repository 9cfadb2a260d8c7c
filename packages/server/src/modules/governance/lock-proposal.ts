import type { Permission } from '@cairn/api'
import type { Refusal } from '../../kernel/errors.ts'
import { enterOrganizationOf, type Work } from '../../kernel/runtime.ts'
import { requirePermission } from '../organizations/index.ts'
import { proposalErrors } from './governance.errors.ts'
import type { Proposal } from './proposal.model.ts'
import { lockProposal } from './proposals.store.ts'

/** Enters the institution that an id belongs to and asks whether whoever acts may do this there. Strangers hear `notFound`. */
export async function enterFor(work: Work, id: string, permission: Permission, notFound: Refusal): Promise<string> {
  const organizationId = await enterOrganizationOf(work, id, notFound)
  await requirePermission(work, permission, organizationId, notFound)
  return organizationId
}

/** The same for a proposal, and holds it until the transaction ends. @throws proposalErrors.not_found */
export async function lockFor(work: Work, proposalId: string, permission: Permission): Promise<Proposal> {
  const organizationId = await enterFor(work, proposalId, permission, proposalErrors.not_found)
  return lockProposal(work.db, organizationId, proposalId)
}

/** The person who acts, if it is one. */
export const personOf = ({ actor }: Pick<Work, 'actor'>): string | undefined =>
  actor.kind === 'person' ? actor.personId : undefined

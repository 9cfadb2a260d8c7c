import type { Work } from '../../kernel/runtime.ts'
import { lockFor } from './lock-proposal.ts'
import type { Proposal } from './proposal.model.ts'
import { withdrawn } from './proposal-end.model.ts'
import { settle } from './settle-proposal.ts'
import { requireProposer } from './submit-proposal.ts'

/** Takes a proposal back, by whoever has a part in it. @throws proposalErrors.not_found, proposers_only, wrong_state */
export async function withdrawProposal(work: Work, proposalId: string): Promise<Proposal> {
  const proposal = await lockFor(work, proposalId, 'proposal.submit')
  requireProposer(work, proposal)
  return settle(work, proposal, withdrawn(proposal, work.now))
}

import type { Work } from '../../kernel/runtime.ts'
import {
  beginTermination,
  blockAwards,
  publishForProposal,
  reinstateAchievement,
  suspendAchievement,
  unblockAwards,
} from '../catalog/index.ts'
import { proposalScheduled, proposalTookEffect } from './governance.events.ts'
import { lockFor } from './lock-proposal.ts'
import { openConditions, type Proposal } from './proposal.model.ts'
import { scheduled, tookEffect } from './proposal-end.model.ts'
import { saveProposal } from './proposals.store.ts'
import { scheduleReview } from './review.ts'
import { isAboutText } from './route.model.ts'

/** Says on which day what was approved takes effect. @throws proposalErrors.not_found, wrong_state */
export async function scheduleProposal(work: Work, proposalId: string, effectiveOn: Date): Promise<Proposal> {
  const proposal = await lockFor(work, proposalId, 'achievement.publish')
  const after = scheduled(proposal, effectiveOn, work.now)
  await saveProposal(work.db, after)
  const { achievementId } = after
  await work.emit(proposalScheduled({ proposalId, achievementId, effectiveOn: effectiveOn.toISOString() }))
  return after
}

/** Puts in force what was approved, now. @throws proposalErrors.not_found, wrong_state; what the catalog refuses */
export async function enactProposal(work: Work, proposalId: string): Promise<Proposal> {
  return putInForce(work, await lockFor(work, proposalId, 'achievement.publish'))
}

/** What was approved is done, in the catalog. Open conditions hold up the awards of what is published. */
export async function putInForce(work: Work, proposal: Proposal): Promise<Proposal> {
  const after = tookEffect(proposal, work.now)
  await saveProposal(work.db, after)
  await enact(work, after)
  const { id: proposalId, achievementId, definitionHash } = after
  if (isAboutText(after.kind)) await blockByConditions(work, after)
  await work.emit(proposalTookEffect({ proposalId, achievementId, definitionHash }))
  return after
}

async function enact(work: Work, { kind, id, achievementId, definitionHash, reason = '', terms }: Proposal) {
  switch (kind) {
    case 'new':
    case 'substantive_change':
    case 'editorial_change':
      await publishForProposal(work, achievementId, { definitionHash, proposalId: id })
      return kind === 'new' && scheduleReview(work, achievementId)
    case 'suspension':
      return suspendAchievement(work, achievementId, reason)
    case 'reinstatement':
      return reinstateAchievement(work, achievementId)
    case 'termination': {
      if (!terms) throw new Error(`${id} ends something without terms`)
      return beginTermination(work, achievementId, { ...terms, reason })
    }
    case 'periodic_review':
      return scheduleReview(work, achievementId)
  }
}

/** Awards wait for the conditions of an approval, and begin after the last of them. */
export async function blockByConditions(work: Work, proposal: Proposal): Promise<void> {
  const open = openConditions(proposal)
  if (open.length === 0) return unblockAwards(work, proposal.achievementId, proposal.id)
  const reason = `Conditions of its approval are open: ${open.map(({ text }) => text).join('; ')}`
  await blockAwards(work, proposal.achievementId, proposal.id, reason)
}

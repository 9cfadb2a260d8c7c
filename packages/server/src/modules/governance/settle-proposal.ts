import type { Happening } from '../../kernel/events.ts'
import type { Work } from '../../kernel/runtime.ts'
import { approveForProposal, returnForProposal } from '../catalog/index.ts'
import { voidBallots } from './ballots.store.ts'
import {
  proposalAppealed,
  proposalApproved,
  proposalDeferred,
  proposalLapsed,
  proposalRejected,
  proposalResumed,
  proposalReturned,
  proposalStepOpened,
  proposalSubmitted,
  proposalWithdrawn,
} from './governance.events.ts'
import { lastDecider, type Proposal, type ProposalState, type ProposalStep } from './proposal.model.ts'
import { scheduled } from './proposal-end.model.ts'
import { saveProposal } from './proposals.store.ts'
import { putInForce } from './put-in-force.ts'
import { isAboutText } from './route.model.ts'

/** While a proposal is in one of these, the text lies with it and nobody writes in it. */
const HOLDS: readonly ProposalState[] = ['in_review', 'deferred', 'approved', 'scheduled']

/**
 * Saves what became of a proposal, says so, and does in the catalog what follows from it: a text is approved, or given
 * back to its authors; anything else that was approved takes effect, on its day or at once.
 *
 * @param remarks what the authors read above their draft
 */
export async function settle(work: Work, before: Proposal, after: Proposal, remarks?: string): Promise<Proposal> {
  await saveProposal(work.db, after)
  await voidBallots(work.db, after, openStepsOf(after), work.now)
  const happening = after.state === before.state ? undefined : happeningOf(before, after)
  if (happening) await work.emit(happening)
  const { achievementId, id: proposalId, definitionHash } = after
  for (const { key: stepKey } of newlyOpen(before, after))
    await work.emit(proposalStepOpened({ proposalId, achievementId, definitionHash, stepKey }))
  if (after.state === before.state) return after
  const isText = isAboutText(after.kind)
  if (isText && HOLDS.includes(before.state) && !HOLDS.includes(after.state))
    await returnForProposal(work, achievementId, { proposalId, remarks })
  if (after.state !== 'approved') return after
  if (isText) {
    const decidedBy = lastDecider(after)
    if (decidedBy === undefined) throw new Error(`${proposalId} was approved by nobody`)
    await approveForProposal(work, achievementId, { definitionHash, proposalId, decidedBy })
  }
  if (after.effectiveOn && after.effectiveOn > work.now)
    return settle(work, after, scheduled(after, after.effectiveOn, work.now))
  return isText ? after : putInForce(work, after)
}

const openStepsOf = ({ state, steps }: Proposal): string[] =>
  state === 'in_review' ? steps.filter((step) => step.state === 'open').map(({ key }) => key) : []

/** The steps that wait since this change; each opens at its own moment, also anew. */
const newlyOpen = (before: Proposal, after: Proposal): ProposalStep[] =>
  after.steps.filter(({ key, state, openedAt }) => {
    const was = before.steps.find((step) => step.key === key)
    return state === 'open' && (was?.state !== 'open' || was.openedAt?.getTime() !== openedAt?.getTime())
  })

function happeningOf(before: Proposal, { state, id, achievementId, definitionHash }: Proposal): Happening | undefined {
  const about = { proposalId: id, achievementId }
  const text = { ...about, definitionHash }
  switch (state) {
    case 'in_review':
      if (before.state === 'deferred') return proposalResumed(text)
      return before.state === 'rejected' ? proposalAppealed(text) : proposalSubmitted(text)
    case 'approved':
      return proposalApproved(text)
    case 'changes_requested':
      return proposalReturned(text)
    case 'deferred':
      return proposalDeferred(text)
    case 'rejected':
      return proposalRejected(text)
    case 'withdrawn':
      return proposalWithdrawn(about)
    case 'lapsed':
      return proposalLapsed(about)
    default:
      return undefined
  }
}

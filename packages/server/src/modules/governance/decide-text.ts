import { CairnError, type Refusal } from '../../kernel/errors.ts'
import type { Work } from '../../kernel/runtime.ts'
import {
  type Achievement,
  achievementErrors,
  approveAchievement,
  getAchievement,
  publishAchievement,
  type ReturnAchievement,
  returnAchievement,
} from '../catalog/index.ts'
import { begun, kindOfText } from './begin-proposal.ts'
import { decideStep } from './decide-proposal.ts'
import { enterFor } from './lock-proposal.ts'
import type { Proposal, ProposalStep } from './proposal.model.ts'
import { recalled } from './proposal-review.model.ts'
import { lockOpenTextProposal } from './proposals.store.ts'
import { putInForce } from './put-in-force.ts'
import { settle } from './settle-proposal.ts'
import { handIn, type SeenText } from './submit-proposal.ts'
import { turnOf } from './turn.model.ts'
import { findTurnFacts } from './turns.views.ts'

/**
 * The short way, for whoever looks at a text and not at a proposal: the proposal about it is begun, decided and put in
 * force behind their back, by the route of the institution. Refusals are those of the catalog.
 *
 * @module
 */

/**
 * Hands a draft in.
 *
 * @throws achievementErrors.not_found, not_a_draft, changed_meanwhile, incomplete; proposalErrors.overlaps_unseen, no_unit_head
 */
export async function proposeText(work: Work, achievementId: string, seen: SeenText): Promise<void> {
  await enterFor(work, achievementId, 'achievement.propose', achievementErrors.not_found)
  await inWordsOfTheCatalog(async () => {
    const achievement = await getAchievement(work, achievementId)
    if (achievement.state !== 'draft') throw achievementErrors.not_a_draft(`It is ${achievement.state}.`)
    const open = await lockOpenTextProposal(work.db, work.organizationId, achievementId)
    await handIn(work, open ?? (await begun(work, achievement, await ofText(work, achievement))), seen)
  })
}

async function ofText(work: Work, achievement: Achievement) {
  const kind = await kindOfText(work, achievement)
  return { achievementId: achievement.id, kind, isFastTrack: kind === 'editorial_change' } as const
}

/**
 * Approves the step of the proposal that waits for whoever acts; the last one approves the text.
 *
 * @throws achievementErrors.not_found, decided_by_persons, own_proposal, not_in_review, changed_meanwhile,
 *   decided_elsewhere when it is not their turn
 */
export async function approveText(work: Work, achievementId: string, definitionHash: string): Promise<void> {
  const proposal = await lockProposalOf(work, achievementId)
  if (!proposal) {
    // handed in before there were proposals
    await approveAchievement(work, achievementId, definitionHash)
    return
  }
  await inWordsOfTheCatalog(async () => {
    const stepKey = await findStep(work, proposal)
    await decideStep(work, proposal, { stepKey, outcome: 'approve', definitionHash })
  })
}

/** Asks for changes; an approval is taken back like this too, until it is in force. @throws as {@link approveText} */
export async function returnText(work: Work, achievementId: string, facts: ReturnAchievement): Promise<void> {
  const proposal = await lockProposalOf(work, achievementId)
  if (!proposal) {
    await returnAchievement(work, achievementId, facts)
    return
  }
  const { definitionHash, remarks } = facts
  await inWordsOfTheCatalog(async () => {
    if (proposal.state === 'approved' || proposal.state === 'scheduled')
      return settle(work, proposal, recalled(proposal, definitionHash, work.actor, work.now), remarks)
    const stepKey = await findStep(work, proposal)
    return decideStep(work, proposal, { stepKey, outcome: 'request_changes', definitionHash, remarks })
  })
}

/** Puts an approved text in force. @throws achievementErrors.not_found, not_approved, changed_meanwhile, incomplete */
export async function publishText(work: Work, achievementId: string, definitionHash: string): Promise<void> {
  await enterFor(work, achievementId, 'achievement.publish', achievementErrors.not_found)
  const proposal = await lockOpenTextProposal(work.db, work.organizationId, achievementId)
  if (!proposal) {
    await publishAchievement(work, achievementId, definitionHash)
    return
  }
  const { state } = await getAchievement(work, achievementId)
  if (proposal.state !== 'approved' && proposal.state !== 'scheduled')
    throw achievementErrors.not_approved(`It is ${state}.`)
  if (proposal.definitionHash !== definitionHash)
    throw achievementErrors.changed_meanwhile('The text is not the one that was read.')
  await putInForce(work, proposal)
}

async function lockProposalOf(work: Work, achievementId: string): Promise<Proposal | undefined> {
  await enterFor(work, achievementId, 'achievement.approve', achievementErrors.not_found)
  return lockOpenTextProposal(work.db, work.organizationId, achievementId)
}

/** Which step waits for whoever acts; of several the first. What is asked of them otherwise is asked by the step itself. */
async function findStep(work: Work, proposal: Proposal): Promise<string> {
  if (proposal.state !== 'in_review') throw achievementErrors.not_in_review()
  const facts = await findTurnFacts(work)
  const open = proposal.steps.filter(({ state, kind }: ProposalStep) => state === 'open' && kind !== 'consultation')
  return (open.find((step) => turnOf(proposal, step, facts)) ?? open[0])?.key ?? ''
}

const WORDS: Record<string, Refusal> = {
  'proposal.own_proposal': achievementErrors.own_proposal,
  'proposal.decided_by_persons': achievementErrors.decided_by_persons,
  'proposal.changed_meanwhile': achievementErrors.changed_meanwhile,
  'proposal.wrong_state': achievementErrors.not_in_review,
  'proposal.already_open': achievementErrors.not_a_draft,
  'proposal.not_your_turn': achievementErrors.decided_elsewhere,
  'proposal.by_vote': achievementErrors.decided_elsewhere,
}

/** Says in the words of the catalog what was refused in those of the governance. */
async function inWordsOfTheCatalog(task: () => Promise<unknown>): Promise<void> {
  try {
    await task()
  } catch (error) {
    const refusal = error instanceof CairnError ? WORDS[error.code] : undefined
    throw refusal ? refusal((error as CairnError).detail, { cause: error }) : error
  }
}

import type { Work } from '../../kernel/runtime.ts'
import { changeOfDraft, getAchievement, getVersion, submitForProposal } from '../catalog/index.ts'
import { decidersOf } from './ballot.model.ts'
import { listBallotsOf } from './ballots.store.ts'
import { proposalErrors } from './governance.errors.ts'
import { lockFor, personOf } from './lock-proposal.ts'
import { isOwn, type Proposal } from './proposal.model.ts'
import { appealed, submitted } from './proposal-review.model.ts'
import { keepText } from './proposals.store.ts'
import { isAboutText, stagesFor } from './route.model.ts'
import { listRoutesOf } from './routes.store.ts'
import { requireOverlapsSeen } from './seen-overlaps.ts'
import { settle } from './settle-proposal.ts'
import { findHead } from './turns.views.ts'

/** What whoever hands a text in has read. */
export interface SeenText {
  definitionHash: string
  /** The hash of what resembles it, where something does. */
  overlapsSeen?: string | undefined
}

/**
 * Hands a proposal in, or again after changes. From now on nobody writes in its text.
 *
 * @throws proposalErrors.not_found, wrong_state, changed_meanwhile, not_editorial, overlaps_unseen, no_unit_head;
 *   achievementErrors.incomplete, changed_meanwhile, not_a_draft
 */
export async function submitProposal(work: Work, proposalId: string, seen: SeenText): Promise<Proposal> {
  return handIn(work, await lockFor(work, proposalId, 'proposal.submit'), seen)
}

/** The same, for work that has asked already and holds the proposal. */
export async function handIn(work: Work, proposal: Proposal, seen: SeenText): Promise<Proposal> {
  const stages = stagesFor(proposal.kind, await listRoutesOf(work.db, work.organizationId), {
    fastTrack: proposal.isFastTrack,
  })
  const asksHead = stages.flat().some(({ who }) => who.by === 'unit_head')
  if (asksHead && !(await findHead(work.db, work.organizationId, proposal.achievementId)))
    throw proposalErrors.no_unit_head()
  // the model first: what is refused leaves no trace in the catalog
  const submitter = personOf(work)
  const text = await textOf(work, proposal)
  const authors = [...text.authors, ...(submitter === undefined ? [] : [submitter])]
  const after = submitted(proposal, stages, { ...text, authors }, work.now)
  await take(work, after, seen.definitionHash, text.definition)
  await requireOverlapsSeen(work, after.kind, { ...text, achievementId: after.achievementId }, seen.overlapsSeen)
  return settle(work, proposal, after)
}

/**
 * Asks again after a rejection: others decide, on the same text.
 *
 * @throws proposalErrors.not_found, proposers_only, wrong_state, already_open; achievementErrors.changed_meanwhile when
 *   the text was written further
 */
export async function appealProposal(work: Work, proposalId: string, reason: string): Promise<Proposal> {
  const proposal = await lockFor(work, proposalId, 'proposal.submit')
  requireProposer(work, proposal)
  const ballots = await listBallotsOf(work.db, work.organizationId, [proposalId])
  const after = appealed(proposal, { reason, voters: ballots.flatMap(decidersOf) }, work.now)
  const { definition } = await textOf(work, proposal)
  await take(work, after, proposal.definitionHash, definition)
  return settle(work, proposal, after)
}

/** @throws proposalErrors.proposers_only */
export function requireProposer(work: Work, proposal: Proposal): void {
  const personId = personOf(work)
  if (work.actor.kind !== 'system' && !(personId !== undefined && isOwn(proposal, personId)))
    throw proposalErrors.proposers_only()
}

async function textOf(work: Work, { achievementId, kind }: Proposal) {
  const achievement = await getAchievement(work, achievementId)
  const { definition, definitionHash: hash } = isAboutText(kind)
    ? achievement
    : await getVersion(work, achievementId, achievement.version)
  const authors = isAboutText(kind) ? Object.keys(achievement.authors) : []
  if (kind === 'editorial_change' && (await changeOfDraft(work, achievement))?.class === 'substantive')
    throw proposalErrors.not_editorial()
  return { title: definition.title, definitionHash: hash, definition, authors }
}

/** The text lies with the proposal, and is kept as it was handed in. */
async function take(work: Work, proposal: Proposal, seen: string, definition: object): Promise<void> {
  const { achievementId, id: proposalId } = proposal
  if (isAboutText(proposal.kind)) await submitForProposal(work, achievementId, { definitionHash: seen, proposalId })
  if (seen !== proposal.definitionHash) throw proposalErrors.changed_meanwhile()
  await keepText(work.db, proposal, definition, work.now)
}

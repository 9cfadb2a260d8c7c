import type { Work } from '../../kernel/runtime.ts'
import {
  type Achievement,
  achievementErrors,
  changeOfDraft,
  getAchievement,
  getVersion,
  requireTerminationDays,
} from '../catalog/index.ts'
import { requirePermission } from '../organizations/index.ts'
import { proposalErrors } from './governance.errors.ts'
import { proposalBegun } from './governance.events.ts'
import { personOf } from './lock-proposal.ts'
import type { Proposal, Terms } from './proposal.model.ts'
import { insertProposal } from './proposals.store.ts'
import { isAboutText, type ProposalKind } from './route.model.ts'
import { handIn, type SeenText } from './submit-proposal.ts'

export interface BeginProposal {
  achievementId: string
  /** Absent: it is about the text, and how much that changes says which kind it is. */
  kind?: ProposalKind | undefined
  /** Why; whatever is suspended or ends says so to everybody. */
  reason?: string | undefined
  terms?: Terms | undefined
  effectiveOn?: Date | undefined
  isFastTrack: boolean
}

/**
 * Begins a proposal; nobody decides on it before it is handed in.
 *
 * @param submission hands it in at once
 * @throws achievementErrors.not_found, not_published, days_out_of_order; proposalErrors.already_open, wrong_kind,
 *   terms_missing; with a submission what that refuses
 */
export async function beginProposal(
  work: Work,
  organizationId: string,
  facts: BeginProposal,
  submission?: SeenText,
): Promise<Proposal> {
  await work.enter(organizationId)
  await requirePermission(work, 'proposal.submit', organizationId)
  const achievement = await getAchievement(work, facts.achievementId)
  const proposal = await begun(work, achievement, {
    ...facts,
    kind: facts.kind ?? (await kindOfText(work, achievement)),
  })
  return submission ? handIn(work, proposal, submission) : proposal
}

/** New, or by how much it changes what is in force. */
export async function kindOfText(work: Work, achievement: Achievement): Promise<ProposalKind> {
  const change = await changeOfDraft(work, achievement)
  if (!change) return 'new'
  return change.class === 'substantive' ? 'substantive_change' : 'editorial_change'
}

type Begun = BeginProposal & { kind: ProposalKind }

/** The same, for work that has asked already. */
export async function begun(work: Work, achievement: Achievement, facts: Begun): Promise<Proposal> {
  refuseUnfit(achievement, facts, work.now)
  const inForce = isAboutText(facts.kind) ? achievement : await getVersion(work, achievement.id, achievement.version)
  const proposal: Proposal = {
    ...facts,
    organizationId: achievement.organizationId,
    id: work.newId('prp'),
    title: inForce.definition.title,
    state: 'draft',
    revision: 1,
    definitionHash: inForce.definitionHash,
    proposedBy: personOf(work),
    authors: isAboutText(facts.kind) ? Object.keys(achievement.authors) : [],
    conflicted: [],
    excluded: [],
    steps: [],
    conditions: [],
    createdAt: work.now,
    updatedAt: work.now,
  }
  await insertProposal(work.db, proposal)
  await work.emit(proposalBegun({ proposalId: proposal.id, achievementId: achievement.id }))
  return proposal
}

/** Does this kind fit where the achievement stands? */
function refuseUnfit({ version, state }: Achievement, { kind, reason, terms }: Begun, now: Date): void {
  if (kind !== 'new' && version === 0) throw achievementErrors.not_published()
  if (state === 'retired') throw achievementErrors.retired()
  if (kind === 'new' && version > 0) throw proposalErrors.wrong_kind('It was published before: this is a change.')
  if (isAboutText(kind) && state !== 'draft') throw proposalErrors.wrong_kind('It has no draft.')
  const explains = kind === 'suspension' || kind === 'termination'
  if (explains && !reason) throw proposalErrors.terms_missing('Everybody is told why.')
  if ((kind === 'termination') !== (terms !== undefined)) throw proposalErrors.terms_missing()
  if (terms) requireTerminationDays(terms, now, '/terms')
}

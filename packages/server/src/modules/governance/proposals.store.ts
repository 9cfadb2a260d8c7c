import { type Db, isUniqueViolation } from '../../kernel/database/database.ts'
import { proposalErrors } from './governance.errors.ts'
import type { Condition, Proposal, ProposalState, ProposalStep, Terms } from './proposal.model.ts'
import type { ProposalKind } from './route.model.ts'

const proposals = (db: Db, organizationId: string) =>
  db.selectFrom('proposals').selectAll().where('organization_id', '=', organizationId)
type Row = Awaited<ReturnType<ReturnType<typeof proposals>['executeTakeFirstOrThrow']>>

const date = (value: unknown): Date | undefined => (typeof value === 'string' ? new Date(value) : undefined)

const toStep = ({ openedAt, dueAt, escalatedAt, decision, ...step }: ProposalStep): ProposalStep => ({
  ...step,
  ...(openedAt && { openedAt: new Date(openedAt) }),
  ...(dueAt && { dueAt: new Date(dueAt) }),
  ...(escalatedAt && { escalatedAt: new Date(escalatedAt) }),
  ...(decision && { decision: { ...decision, at: new Date(decision.at) } }),
})

const toCondition = ({ dueAt, closed, ...condition }: Condition): Condition => ({
  ...condition,
  ...(dueAt && { dueAt: new Date(dueAt) }),
  ...(closed && { closed: { ...closed, at: new Date(closed.at) } }),
})

function toTerms(terms: unknown): Terms | undefined {
  if (terms === null || typeof terms !== 'object') return undefined
  const { lastEnrollment, teachOutEnd, lastAward, ...rest } = terms as Record<string, unknown>
  const [first, taught, last] = [date(lastEnrollment), date(teachOutEnd), date(lastAward)]
  if (!first || !taught || !last) throw new Error('The terms of a termination have three days')
  return { ...rest, lastEnrollment: first, teachOutEnd: taught, lastAward: last }
}

/** A row of `proposals` as the model has it. */
export const toProposal = (row: Row): Proposal => ({
  organizationId: row.organization_id,
  id: row.id,
  achievementId: row.achievement_id,
  title: row.title,
  kind: row.kind as ProposalKind,
  state: row.state as ProposalState,
  revision: row.revision,
  definitionHash: row.definition_hash,
  proposedBy: row.proposed_by ?? undefined,
  authors: row.authors,
  conflicted: row.conflicted,
  excluded: row.excluded,
  isFastTrack: row.is_fast_track,
  reason: row.reason ?? undefined,
  terms: toTerms(row.terms),
  steps: (row.steps as unknown as ProposalStep[]).map(toStep),
  conditions: (row.conditions as unknown as Condition[]).map(toCondition),
  effectiveOn: row.effective_on ?? undefined,
  submittedAt: row.submitted_at ?? undefined,
  decidedAt: row.decided_at ?? undefined,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

const columnsOf = (proposal: Proposal) => ({
  title: proposal.title,
  state: proposal.state,
  revision: proposal.revision,
  definition_hash: proposal.definitionHash,
  proposed_by: proposal.proposedBy ?? null,
  authors: [...proposal.authors],
  conflicted: [...proposal.conflicted],
  excluded: [...proposal.excluded],
  is_fast_track: proposal.isFastTrack,
  reason: proposal.reason ?? null,
  terms: proposal.terms ? JSON.stringify(proposal.terms) : null,
  steps: JSON.stringify(proposal.steps),
  conditions: JSON.stringify(proposal.conditions),
  effective_on: proposal.effectiveOn ?? null,
  submitted_at: proposal.submittedAt ?? null,
  decided_at: proposal.decidedAt ?? null,
  updated_at: proposal.updatedAt,
})

/** @throws proposalErrors.already_open: one at a time about a text, and one about what is in force */
export async function insertProposal(db: Db, proposal: Proposal): Promise<void> {
  try {
    await db
      .insertInto('proposals')
      .values({
        organization_id: proposal.organizationId,
        id: proposal.id,
        achievement_id: proposal.achievementId,
        kind: proposal.kind,
        created_at: proposal.createdAt,
        ...columnsOf(proposal),
      })
      .execute()
  } catch (error) {
    throw openTwice(error)
  }
}

/** @throws proposalErrors.already_open, of one that was over and is opened again */
export async function saveProposal(db: Db, proposal: Proposal): Promise<void> {
  try {
    await db
      .updateTable('proposals')
      .set(columnsOf(proposal))
      .where('organization_id', '=', proposal.organizationId)
      .where('id', '=', proposal.id)
      .execute()
  } catch (error) {
    throw openTwice(error)
  }
}

const openTwice = (error: unknown): unknown =>
  isUniqueViolation(error, 'proposals_open_once') ? proposalErrors.already_open(undefined, { cause: error }) : error

/** Holds the row until the transaction ends. @throws proposalErrors.not_found */
export async function lockProposal(db: Db, organizationId: string, id: string): Promise<Proposal> {
  const row = await proposals(db, organizationId).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw proposalErrors.not_found()
  return toProposal(row)
}

const OPEN = ['draft', 'in_review', 'changes_requested', 'deferred', 'approved', 'scheduled'] as const

/** The open proposal about the text of an achievement, held until the transaction ends. */
export async function lockOpenTextProposal(
  db: Db,
  organizationId: string,
  achievementId: string,
): Promise<Proposal | undefined> {
  const row = await proposals(db, organizationId)
    .where('achievement_id', '=', achievementId)
    .where('is_about_text', '=', true)
    .where('state', 'in', OPEN)
    .forUpdate()
    .executeTakeFirst()
  return row && toProposal(row)
}

/** What the clock may have to do with, the oldest first. */
export async function listIdsIn(db: Db, organizationId: string, states: readonly ProposalState[]): Promise<string[]> {
  const rows = await db
    .selectFrom('proposals')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('state', 'in', states)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Keeps a text as it was handed in; the same one twice is one. */
export async function keepText(
  db: Db,
  { organizationId, id, definitionHash }: Pick<Proposal, 'organizationId' | 'id' | 'definitionHash'>,
  definition: object,
  now: Date,
): Promise<void> {
  await db
    .insertInto('proposal_texts')
    .values({
      organization_id: organizationId,
      proposal_id: id,
      definition_hash: definitionHash,
      definition: JSON.stringify(definition),
      submitted_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

import type { Db } from '../../kernel/database/database.ts'
import { type Page, type PageRequest, page } from '../../kernel/database/paging.ts'
import { meetingErrors, proposalErrors } from './governance.errors.ts'
import type { Proposal, ProposalState } from './proposal.model.ts'
import { toProposal } from './proposals.store.ts'
import type { ProposalKind } from './route.model.ts'

const proposals = (db: Db, organizationId: string) =>
  db.selectFrom('proposals').selectAll().where('organization_id', '=', organizationId)

/** @throws proposalErrors.not_found */
export async function findProposal(db: Db, organizationId: string, id: string): Promise<Proposal> {
  const row = await proposals(db, organizationId).where('id', '=', id).executeTakeFirst()
  if (!row) throw proposalErrors.not_found()
  return toProposal(row)
}

/** Some proposals, in the order of their ids as given. */
export async function findProposals(db: Db, organizationId: string, ids: readonly string[]): Promise<Proposal[]> {
  if (ids.length === 0) return []
  const rows = (await proposals(db, organizationId).where('id', 'in', ids).execute()).map(toProposal)
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
}

export interface ListProposals extends PageRequest {
  state?: ProposalState | undefined
  kind?: ProposalKind | undefined
  achievementId?: string | undefined
}

/** The proposals of an institution, newest first. */
export async function listProposalRows(
  db: Db,
  organizationId: string,
  { state, kind, achievementId, after, size }: ListProposals,
): Promise<Page<Proposal>> {
  let query = proposals(db, organizationId)
  if (state) query = query.where('state', '=', state)
  if (kind) query = query.where('kind', '=', kind)
  if (achievementId) query = query.where('achievement_id', '=', achievementId)
  if (after) query = query.where('id', '<', after)
  const rows = await query
    .orderBy('id', 'desc')
    .limit(size + 1)
    .execute()
  return page(rows.map(toProposal), { size })
}

/** How many of each part of an inbox are shown. */
const LONGEST_INBOX = 500
const DONE_SHOWN = 20

/** All that is open, oldest first; and what somebody had a part in that was decided last. */
export async function listForInbox(
  db: Db,
  organizationId: string,
  personId: string,
): Promise<{ open: Proposal[]; done: Proposal[] }> {
  const open = await proposals(db, organizationId)
    .where('state', 'in', ['draft', 'in_review', 'changes_requested', 'deferred', 'approved', 'scheduled'])
    .orderBy('id')
    .limit(LONGEST_INBOX)
    .execute()
  const done = await proposals(db, organizationId)
    .where('state', 'in', ['in_force', 'rejected', 'withdrawn', 'lapsed'])
    .where(({ eb, or, val, ref }) =>
      or([
        eb('proposed_by', '=', personId),
        eb(val(personId), '=', ({ fn }) => fn.any(ref('authors'))),
        eb('steps', '@>', JSON.stringify([{ decision: { personId } }]) as never),
      ]),
    )
    .orderBy('updated_at', 'desc')
    .limit(DONE_SHOWN)
    .execute()
  return { open: open.map(toProposal), done: done.map(toProposal) }
}

/** What waits for the vote of a committee, the first handed in first. */
export async function listWaitingFor(db: Db, organizationId: string, committeeId: string): Promise<Proposal[]> {
  const step = { state: 'open', who: { by: 'committee', committeeId } }
  const rows = await proposals(db, organizationId)
    .where('state', '=', 'in_review')
    .where('steps', '@>', JSON.stringify([step]) as never)
    .orderBy('submitted_at')
    .orderBy('id')
    .limit(LONGEST_INBOX)
    .execute()
  return rows.map(toProposal)
}

/** Does everything on an agenda go through this committee? @throws meetingErrors.not_for_it */
export async function requireAgenda(
  db: Db,
  organizationId: string,
  committeeId: string,
  agenda: readonly string[],
): Promise<void> {
  const found = await findProposals(db, organizationId, agenda)
  const isItsOwn = ({ steps }: Proposal) =>
    steps.some(({ who }) => who.by === 'committee' && who.committeeId === committeeId)
  if (new Set(agenda).size < agenda.length || found.length < agenda.length || !found.every(isItsOwn))
    throw meetingErrors.not_for_it()
}

export interface LogRow {
  id: string
  name: string
  actor: string
  at: Date
  facts: Record<string, unknown>
}

/** What is written in one moment: in this order one thing followed from the other. */
const CAUSES = [
  'proposal.begun',
  'proposal.submitted',
  'proposal.step_opened',
  'ballot.opened',
  'ballot.voted',
  'ballot.closed',
  'proposal.step_decided',
  'proposal.approved',
  'proposal.scheduled',
  'proposal.took_effect',
]

/** All that happened to a proposal, oldest first: the history of the institution, as far as it names it. */
export async function listLog(db: Db, organizationId: string, proposalId: string): Promise<LogRow[]> {
  const rows = await db
    .selectFrom('events')
    .select(['id', 'name', 'actor', 'occurred_at', 'payload'])
    .where('organization_id', '=', organizationId)
    .where('payload', '@>', JSON.stringify({ proposalId }) as never)
    .orderBy('id')
    .execute()
  return rows
    .map(({ id, name, actor, occurred_at, payload }) => ({
      id,
      name,
      actor,
      at: occurred_at,
      facts: payload as Record<string, unknown>,
    }))
    .sort(
      (one, other) => one.at.getTime() - other.at.getTime() || CAUSES.indexOf(one.name) - CAUSES.indexOf(other.name),
    )
}

/** The text of a proposal as it was handed in, and the one that somebody looked at last. */
export async function findTexts(db: Db, { organizationId, id, definitionHash }: Proposal, personId: string) {
  const texts = () => db.selectFrom('proposal_texts').where('proposal_texts.organization_id', '=', organizationId)
  const now = await texts()
    .select('definition')
    .where('proposal_id', '=', id)
    .where('definition_hash', '=', definitionHash)
    .executeTakeFirst()
  const seen = await texts()
    .innerJoin('proposal_looks as looks', (join) =>
      join
        .onRef('looks.organization_id', '=', 'proposal_texts.organization_id')
        .onRef('looks.proposal_id', '=', 'proposal_texts.proposal_id')
        .onRef('looks.definition_hash', '=', 'proposal_texts.definition_hash'),
    )
    .select(['proposal_texts.definition', 'proposal_texts.definition_hash', 'looks.looked_at'])
    .where('proposal_texts.proposal_id', '=', id)
    .where('looks.person_id', '=', personId)
    .executeTakeFirst()
  return { definition: now?.definition as Record<string, unknown> | undefined, seen }
}

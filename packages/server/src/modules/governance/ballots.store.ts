import { type Db, isUniqueViolation } from '../../kernel/database/database.ts'
import type { Ballot, BallotResult, Conflict, Vote, VoteChoice, VotingRules } from './ballot.model.ts'
import { ballotErrors } from './governance.errors.ts'

const ballots = (db: Db, organizationId: string) =>
  db
    .selectFrom('ballots')
    .leftJoin('meetings', (join) =>
      join
        .onRef('meetings.organization_id', '=', 'ballots.organization_id')
        .onRef('meetings.id', '=', 'ballots.meeting_id'),
    )
    .selectAll('ballots')
    .select('meetings.present')
    .where('ballots.organization_id', '=', organizationId)
type Row = Awaited<ReturnType<ReturnType<typeof ballots>['executeTakeFirstOrThrow']>>

const toBallot = (row: Row, votes: readonly Vote[]): Ballot => ({
  organizationId: row.organization_id,
  id: row.id,
  proposalId: row.proposal_id,
  stepKey: row.step_key,
  committeeId: row.committee_id,
  definitionHash: row.definition_hash,
  rules: row.rules as unknown as VotingRules,
  members: row.members,
  chairId: row.chair_id,
  conflicts: row.conflicts as unknown as Record<string, Conflict>,
  votes,
  ...(row.meeting_id !== null && { meetingId: row.meeting_id, present: row.present ?? [] }),
  ...(row.deadline && { deadline: row.deadline }),
  ...(row.closed_at && { closedAt: row.closed_at, result: row.result as unknown as BallotResult }),
})

async function withVotes(db: Db, organizationId: string, rows: readonly Row[]): Promise<Ballot[]> {
  if (rows.length === 0) return []
  const votes = await db
    .selectFrom('votes')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where(
      'ballot_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('cast_at')
    .orderBy('person_id')
    .execute()
  const ofBallot = Map.groupBy(votes, ({ ballot_id }) => ballot_id)
  return rows.map((row) =>
    toBallot(
      row,
      (ofBallot.get(row.id) ?? []).map(({ person_id, choice, remarks, cast_at }) => ({
        personId: person_id,
        choice: choice as VoteChoice,
        at: cast_at,
        ...(remarks !== null && { remarks }),
      })),
    ),
  )
}

/** The votes on some proposals, in the order in which they were opened. */
export async function listBallotsOf(db: Db, organizationId: string, proposalIds: readonly string[]): Promise<Ballot[]> {
  if (proposalIds.length === 0) return []
  const rows = await ballots(db, organizationId)
    .where('ballots.proposal_id', 'in', proposalIds)
    .orderBy('ballots.id')
    .execute()
  return withVotes(db, organizationId, rows)
}

/** Holds the row until the transaction ends, so that votes come one after another. @throws ballotErrors.not_found */
export async function lockBallot(db: Db, organizationId: string, id: string): Promise<Ballot> {
  await db
    .selectFrom('ballots')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const rows = await ballots(db, organizationId).where('ballots.id', '=', id).execute()
  const [ballot] = await withVotes(db, organizationId, rows)
  if (!ballot) throw ballotErrors.not_found()
  return ballot
}

/** Which proposal a vote is about. @throws ballotErrors.not_found */
export async function findProposalOf(db: Db, organizationId: string, ballotId: string): Promise<string> {
  const row = await db
    .selectFrom('ballots')
    .select('proposal_id')
    .where('organization_id', '=', organizationId)
    .where('id', '=', ballotId)
    .executeTakeFirst()
  if (!row) throw ballotErrors.not_found()
  return row.proposal_id
}

/** @throws ballotErrors.already_open: a step is voted on once at a time */
export async function insertBallot(db: Db, ballot: Ballot, now: Date): Promise<void> {
  try {
    await db
      .insertInto('ballots')
      .values({
        organization_id: ballot.organizationId,
        id: ballot.id,
        proposal_id: ballot.proposalId,
        step_key: ballot.stepKey,
        committee_id: ballot.committeeId,
        meeting_id: ballot.meetingId ?? null,
        definition_hash: ballot.definitionHash,
        rules: JSON.stringify(ballot.rules),
        members: [...ballot.members],
        chair_id: ballot.chairId,
        conflicts: JSON.stringify(ballot.conflicts),
        deadline: ballot.deadline ?? null,
        opened_at: now,
      })
      .execute()
  } catch (error) {
    if (isUniqueViolation(error, 'ballots_open_once')) throw ballotErrors.already_open(undefined, { cause: error })
    throw error
  }
}

export async function insertVote(db: Db, { organizationId, id }: Ballot, vote: Vote): Promise<void> {
  await db
    .insertInto('votes')
    .values({
      organization_id: organizationId,
      ballot_id: id,
      person_id: vote.personId,
      choice: vote.choice,
      remarks: vote.remarks ?? null,
      cast_at: vote.at,
    })
    .execute()
}

export async function saveClosed(db: Db, ballot: Ballot, closedBy: string): Promise<void> {
  await db
    .updateTable('ballots')
    .set({
      closed_at: ballot.closedAt ?? null,
      closed_by: closedBy,
      result: JSON.stringify(ballot.result),
      conflicts: JSON.stringify(ballot.conflicts),
    })
    .where('organization_id', '=', ballot.organizationId)
    .where('id', '=', ballot.id)
    .execute()
}

/** Ends the votes on steps that no longer wait: what they were about is decided otherwise, or is with its authors. */
export async function voidBallots(
  db: Db,
  { organizationId, id }: { organizationId: string; id: string },
  openSteps: readonly string[],
  now: Date,
): Promise<void> {
  const result: BallotResult = { outcome: 'none', why: 'void' }
  let query = db
    .updateTable('ballots')
    .set({ closed_at: now, result: JSON.stringify(result) })
    .where('organization_id', '=', organizationId)
    .where('proposal_id', '=', id)
    .where('closed_at', 'is', null)
  if (openSteps.length > 0) query = query.where('step_key', 'not in', openSteps)
  await query.execute()
}

import type { Db } from '../../kernel/database/database.ts'

/** What somebody said about a place of a text. */
export interface ProposalComment {
  organizationId: string
  id: string
  proposalId: string
  /** RFC 6901, into the text; empty for the whole. */
  pointer: string
  text: string
  definitionHash: string
  authorId: string
  inReplyTo?: string | undefined
  createdAt: Date
  resolved?: { personId: string; at: Date } | undefined
}

const comments = (db: Db, organizationId: string, proposalIds: readonly string[]) =>
  db
    .selectFrom('proposal_comments')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('proposal_id', 'in', proposalIds)
type Row = Awaited<ReturnType<ReturnType<typeof comments>['executeTakeFirstOrThrow']>>

const toComment = (row: Row): ProposalComment => ({
  organizationId: row.organization_id,
  id: row.id,
  proposalId: row.proposal_id,
  pointer: row.pointer,
  text: row.body,
  definitionHash: row.definition_hash,
  authorId: row.author_id,
  inReplyTo: row.in_reply_to ?? undefined,
  createdAt: row.created_at,
  resolved: row.resolved_by && row.resolved_at ? { personId: row.resolved_by, at: row.resolved_at } : undefined,
})

/** The comments on some proposals, oldest first. */
export async function listCommentsOf(db: Db, organizationId: string, proposalIds: readonly string[]) {
  if (proposalIds.length === 0) return []
  return (await comments(db, organizationId, proposalIds).orderBy('id').execute()).map(toComment)
}

export async function findComment(
  db: Db,
  organizationId: string,
  proposalId: string,
  id: string,
): Promise<ProposalComment | undefined> {
  const row = await comments(db, organizationId, [proposalId]).where('id', '=', id).executeTakeFirst()
  return row && toComment(row)
}

export async function putComment(db: Db, comment: ProposalComment): Promise<void> {
  const resolved = { resolved_by: comment.resolved?.personId ?? null, resolved_at: comment.resolved?.at ?? null }
  await db
    .insertInto('proposal_comments')
    .values({
      organization_id: comment.organizationId,
      id: comment.id,
      proposal_id: comment.proposalId,
      pointer: comment.pointer,
      body: comment.text,
      definition_hash: comment.definitionHash,
      author_id: comment.authorId,
      in_reply_to: comment.inReplyTo ?? null,
      created_at: comment.createdAt,
      ...resolved,
    })
    .onConflict((conflict) => conflict.columns(['organization_id', 'id']).doUpdateSet(resolved))
    .execute()
}

/**
 * Notes which text somebody looked at; only what was handed in can be looked at.
 *
 * @returns whether it is another text than the one that they looked at before
 */
export async function putLook(
  db: Db,
  { organizationId, id, definitionHash }: { organizationId: string; id: string; definitionHash: string },
  personId: string,
  now: Date,
): Promise<boolean> {
  const look = { definition_hash: definitionHash, looked_at: now }
  const before = await db
    .selectFrom('proposal_looks')
    .select('definition_hash')
    .where('organization_id', '=', organizationId)
    .where('proposal_id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  await db
    .insertInto('proposal_looks')
    .values({ organization_id: organizationId, proposal_id: id, person_id: personId, ...look })
    .onConflict((conflict) => conflict.columns(['organization_id', 'proposal_id', 'person_id']).doUpdateSet(look))
    .execute()
  return before?.definition_hash !== definitionHash
}

import type { Work } from '../../kernel/runtime.ts'
import { findComment, listCommentsOf, type ProposalComment, putComment, putLook } from './comments.store.ts'
import { proposalErrors } from './governance.errors.ts'
import { proposalCommented, proposalCommentResolved, proposalLooked } from './governance.events.ts'
import { enterFor, lockFor, personOf } from './lock-proposal.ts'
import { findProposal } from './proposals.views.ts'

export type Comment = Pick<ProposalComment, 'pointer' | 'text' | 'definitionHash' | 'inReplyTo'>

/** The comments on a proposal, oldest first. @throws proposalErrors.not_found */
export async function listComments(work: Work, proposalId: string): Promise<ProposalComment[]> {
  const organizationId = await enterFor(work, proposalId, 'proposal.read', proposalErrors.not_found)
  return listCommentsOf(work.db, organizationId, [proposalId])
}

/** Comments on a place of the text, or on the whole. @throws proposalErrors.not_found, comment_not_found */
export async function commentOnProposal(work: Work, proposalId: string, facts: Comment): Promise<ProposalComment> {
  const organizationId = await enterFor(work, proposalId, 'proposal.comment', proposalErrors.not_found)
  const { achievementId } = await findProposal(work.db, organizationId, proposalId)
  if (facts.inReplyTo !== undefined && !(await findComment(work.db, organizationId, proposalId, facts.inReplyTo)))
    throw proposalErrors.comment_not_found()
  const authorId = requirePerson(work)
  const comment = { ...facts, organizationId, proposalId, id: work.newId('cmm'), authorId, createdAt: work.now }
  await putComment(work.db, comment)
  await work.emit(proposalCommented({ proposalId, achievementId, commentId: comment.id }))
  return comment
}

/** Marks a comment as answered; once is enough. @throws proposalErrors.not_found, comment_not_found */
export async function resolveComment(work: Work, proposalId: string, commentId: string): Promise<ProposalComment> {
  const { organizationId, achievementId } = await lockFor(work, proposalId, 'proposal.comment')
  const comment = await findComment(work.db, organizationId, proposalId, commentId)
  if (!comment) throw proposalErrors.comment_not_found()
  if (comment.resolved) return comment
  const after = { ...comment, resolved: { personId: requirePerson(work), at: work.now } }
  await putComment(work.db, after)
  await work.emit(proposalCommentResolved({ proposalId, achievementId, commentId }))
  return after
}

/** Notes that whoever acts has looked at the text of a proposal. @throws proposalErrors.not_found, changed_meanwhile */
export async function lookAtProposal(work: Work, proposalId: string, definitionHash: string): Promise<void> {
  const organizationId = await enterFor(work, proposalId, 'proposal.read', proposalErrors.not_found)
  const proposal = await findProposal(work.db, organizationId, proposalId)
  if (proposal.submittedAt === undefined) throw proposalErrors.wrong_state('It was not handed in yet.')
  if (proposal.definitionHash !== definitionHash) throw proposalErrors.changed_meanwhile()
  const isNew = await putLook(work.db, proposal, requirePerson(work), work.now)
  const { achievementId } = proposal
  // the audit trail says who saw what: once for each text, not at every turn of a page
  if (isNew) await work.emit(proposalLooked({ proposalId, achievementId, definitionHash }))
}

function requirePerson(work: Work): string {
  const personId = personOf(work)
  if (personId === undefined) throw proposalErrors.decided_by_persons()
  return personId
}

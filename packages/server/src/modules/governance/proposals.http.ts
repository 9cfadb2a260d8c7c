import type { contract, Definition } from '@cairn/api'
import type { Handlers } from '../../kernel/http/handle.ts'
import type { Work } from '../../kernel/runtime.ts'
import { classifyChange } from '../catalog/index.ts'
import { beginProposal } from './begin-proposal.ts'
import { changedPointers } from './changed-pointers.model.ts'
import { commentOnProposal, listComments, lookAtProposal, resolveComment } from './comment-on-proposal.ts'
import type { ProposalComment } from './comments.store.ts'
import { countConcerned } from './count-concerned.ts'
import { closeCondition, decideProposal, declareConflict, resumeProposal } from './decide-proposal.ts'
import { findOverlaps } from './find-overlaps.ts'
import { namesOf } from './members.views.ts'
import { presentCard, presentComment, presentOverlap, presentProposal } from './present-governance.ts'
import type { Proposal } from './proposal.model.ts'
import { enactProposal, scheduleProposal } from './put-in-force.ts'
import { hashOfOverlaps } from './seen-overlaps.ts'
import { listProposals, screenOf, showInbox, showLog, showProposal, showText } from './show-proposals.ts'
import { appealProposal, submitProposal } from './submit-proposal.ts'
import { withdrawProposal } from './withdraw-proposal.ts'

type Names =
  | 'listProposals'
  | 'inbox'
  | 'createProposal'
  | 'showProposal'
  | 'submitProposal'
  | 'decideProposal'
  | 'withdrawProposal'
  | 'resumeProposal'
  | 'appealProposal'
  | 'declareConflict'
  | 'closeCondition'
  | 'scheduleProposal'
  | 'enactProposal'
  | 'proposalLog'
  | 'proposalText'
  | 'lookAtProposal'
  | 'listComments'
  | 'addComment'
  | 'resolveComment'
  | 'overlaps'
  | 'concerned'

const shown = async (work: Work, done: Promise<Proposal>) => presentProposal(await screenOf(work, await done))
const day = (text: string | undefined) => (text === undefined ? undefined : new Date(text))

/** Conditions as they came in, with their days. */
export const conditionsOf = (conditions: readonly { text: string; dueAt?: string | undefined }[] | undefined) =>
  conditions?.map(({ text, dueAt }) => ({ text, dueAt: day(dueAt) }))

export const proposalHandlers: Handlers<Pick<typeof contract.governance, Names>> = {
  listProposals: async ({ work, params, query }) => {
    const { items, ...rest } = await listProposals(work, params.organizationId, query)
    return { items: items.map(presentCard), ...rest }
  },
  inbox: async ({ work, params }) => {
    const { myTurn, waiting, done } = await showInbox(work, params.organizationId)
    return { myTurn: myTurn.map(presentCard), waiting: waiting.map(presentCard), done: done.map(presentCard) }
  },
  createProposal: ({ work, params, body }) => {
    const { terms, effectiveOn, submission, ...facts } = body
    const days = terms && {
      ...terms,
      lastEnrollment: new Date(terms.lastEnrollment),
      teachOutEnd: new Date(terms.teachOutEnd),
      lastAward: new Date(terms.lastAward),
    }
    return shown(
      work,
      beginProposal(work, params.organizationId, { ...facts, terms: days, effectiveOn: day(effectiveOn) }, submission),
    )
  },
  showProposal: async ({ work, params }) => presentProposal(await showProposal(work, params.proposalId)),
  submitProposal: ({ work, params, body }) => shown(work, submitProposal(work, params.proposalId, body)),
  decideProposal: ({ work, params, body }) =>
    shown(work, decideProposal(work, params.proposalId, { ...body, conditions: conditionsOf(body.conditions) })),
  withdrawProposal: ({ work, params }) => shown(work, withdrawProposal(work, params.proposalId)),
  resumeProposal: ({ work, params }) => shown(work, resumeProposal(work, params.proposalId)),
  appealProposal: ({ work, params, body }) => shown(work, appealProposal(work, params.proposalId, body.reason)),
  declareConflict: ({ work, params }) => shown(work, declareConflict(work, params.proposalId)),
  closeCondition: ({ work, params, body }) =>
    shown(work, closeCondition(work, params.proposalId, params.conditionId, body.remarks)),
  scheduleProposal: ({ work, params, body }) =>
    shown(work, scheduleProposal(work, params.proposalId, new Date(body.effectiveOn))),
  enactProposal: ({ work, params }) => shown(work, enactProposal(work, params.proposalId)),
  proposalLog: async ({ work, params }) => ({
    items: (await showLog(work, params.proposalId)).map(({ actor, at, personName, ...row }) => ({
      ...row,
      ...(personName !== undefined && { personId: actor.split(' ')[0], personName }),
      at: at.toISOString(),
    })),
  }),
  proposalText: async ({ work, params }) => {
    const { proposal, definition = {}, seen } = await showText(work, params.proposalId)
    const isNew = seen && seen.definition_hash !== proposal.definitionHash
    return {
      definitionHash: proposal.definitionHash,
      definition,
      changed: isNew ? changedPointers(seen.definition, definition) : [],
      changes: isNew ? classifyChange(seen.definition as Definition, definition as Definition).changes : [],
      ...(isNew && {
        seen: {
          definitionHash: seen.definition_hash,
          definition: seen.definition as Record<string, unknown>,
          at: seen.looked_at.toISOString(),
        },
      }),
    }
  },
  lookAtProposal: async ({ work, params, body }) => {
    await lookAtProposal(work, params.proposalId, body.definitionHash)
    return undefined
  },
  listComments: async ({ work, params }) => {
    const comments = await listComments(work, params.proposalId)
    const names = await namesOf(
      work.db,
      comments.flatMap(({ authorId, resolved }) => [authorId, resolved?.personId]),
    )
    return { items: comments.map((comment) => presentComment(comment, names)) }
  },
  addComment: async ({ work, params, body }) => named(work, await commentOnProposal(work, params.proposalId, body)),
  resolveComment: async ({ work, params }) =>
    named(work, await resolveComment(work, params.proposalId, params.commentId)),
  overlaps: async ({ work, params, query }) => {
    const { overlaps, definitionHash } = await findOverlaps(work, params.achievementId, query.among)
    return {
      items: overlaps.map((overlap) => presentOverlap(overlap, work.organizationId)),
      ...(query.among === 'own' && { hash: hashOfOverlaps(definitionHash, overlaps) }),
    }
  },
  concerned: async ({ work, params, runtime }) => ({
    count: await countConcerned(work, params.achievementId, runtime.settings.publicUrl),
  }),
}

const named = async (work: Work, comment: ProposalComment) =>
  presentComment(comment, await namesOf(work.db, [comment.authorId, comment.resolved?.personId]))

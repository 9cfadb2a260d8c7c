import { z } from 'zod'
import { AchievementId, Instant, OrganizationId, PageQuery, PersonId, page, prose } from './common.ts'
import { endpoint } from './endpoint.ts'
import {
  CommentId,
  DECISIONS,
  DefinitionHash,
  JsonPointer,
  NewCondition,
  Overlap,
  OverlapsHash,
  PROPOSAL_KINDS,
  PROPOSAL_STATES,
  Proposal,
  ProposalCard,
  ProposalComment,
  ProposalId,
  TerminationTerms,
} from './governance-terms.ts'
import { Change } from './versions.ts'

const inOrganization = z.object({ organizationId: OrganizationId })
const one = z.object({ proposalId: ProposalId })
const reasonOf = prose(5000).pipe(z.string().min(1))
const seen = z.object({ definitionHash: DefinitionHash })
/** What whoever hands a text in has read: the text, and what resembles it. */
const submission = seen.extend({ overlapsSeen: OverlapsHash.optional() })
const handingIn = [
  'proposal.overlaps_unseen',
  'proposal.not_editorial',
  'proposal.no_unit_head',
  'proposal.changed_meanwhile',
  'achievement.incomplete',
  'achievement.changed_meanwhile',
]
const deciding = ['proposal.not_found', 'proposal.wrong_state', 'proposal.own_proposal', 'proposal.conflict_declared']

export const proposalDoors = {
  listProposals: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId/proposals',
    summary: 'The proposals of an institution, newest first',
    access: 'proposal.read',
    params: inOrganization,
    query: PageQuery.extend({
      state: z.enum(PROPOSAL_STATES).optional(),
      kind: z.enum(PROPOSAL_KINDS).optional(),
      achievementId: AchievementId.optional(),
    }),
    response: page(ProposalCard),
  }),
  inbox: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId/inbox',
    summary: 'What waits for the caller, what the caller waits for, and what was done last',
    access: 'proposal.read',
    params: inOrganization,
    response: z.object({
      myTurn: z.array(ProposalCard),
      waiting: z.array(ProposalCard),
      done: z.array(ProposalCard),
    }),
  }),
  createProposal: endpoint({
    method: 'POST',
    path: '/api/v1/organizations/:organizationId/proposals',
    summary: 'Begin a proposal; it is handed in by a submission',
    access: 'proposal.submit',
    params: inOrganization,
    body: z.object({
      achievementId: AchievementId,
      /** Absent: it is about the text, and how much that changes says which kind it is. */
      kind: z.enum(PROPOSAL_KINDS).optional(),
      reason: reasonOf.optional(),
      /** Of a termination. */
      terms: TerminationTerms.optional(),
      effectiveOn: Instant.optional(),
      isFastTrack: z.boolean().default(false),
      /** Hands it in at once; where that is refused, nothing was begun. */
      submission: submission.optional(),
    }),
    response: Proposal,
    status: 201,
    problems: [
      'achievement.not_found',
      'achievement.not_published',
      'achievement.days_out_of_order',
      'proposal.already_open',
      'proposal.wrong_kind',
      'proposal.terms_missing',
      ...handingIn,
    ],
  }),
  showProposal: endpoint({
    method: 'GET',
    path: '/api/v1/proposals/:proposalId',
    summary: 'A proposal, where it stands, and whose turn it is',
    access: 'proposal.read',
    params: one,
    response: Proposal,
    problems: ['proposal.not_found'],
  }),
  submitProposal: endpoint({
    method: 'POST',
    path: '/api/v1/proposals/:proposalId/submission',
    summary: 'Hand a proposal in, or again after changes: it goes its route from the beginning',
    access: 'proposal.submit',
    params: one,
    body: submission,
    response: Proposal,
    problems: ['proposal.not_found', 'proposal.wrong_state', ...handingIn],
  }),
  decideProposal: endpoint({
    method: 'POST',
    path: '/api/v1/proposals/:proposalId/decisions',
    summary: 'Decide a step of a proposal, on exactly the text that was read; never on one’s own',
    access: 'proposal.decide',
    params: one,
    body: seen.extend({
      stepKey: z.string().max(40),
      outcome: z.enum(DECISIONS),
      remarks: prose(5000).optional(),
      conditions: z.array(NewCondition).max(20).optional(),
    }),
    response: Proposal,
    problems: [...deciding, 'proposal.not_your_turn', 'proposal.changed_meanwhile', 'proposal.by_vote'],
  }),
  withdrawProposal: endpoint({
    method: 'POST',
    path: '/api/v1/proposals/:proposalId/withdrawal',
    summary: 'Take a proposal back, by whoever proposed it or wrote in it',
    access: 'proposal.submit',
    params: one,
    response: Proposal,
    problems: ['proposal.not_found', 'proposal.wrong_state', 'proposal.proposers_only'],
  }),
  resumeProposal: endpoint({
    method: 'POST',
    path: '/api/v1/proposals/:proposalId/resumption',
    summary: 'Take a deferred proposal up again',
    access: 'proposal.decide',
    params: one,
    response: Proposal,
    problems: deciding,
  }),
  appealProposal: endpoint({
    method: 'POST',
    path: '/api/v1/proposals/:proposalId/appeal',
    summary: 'Ask again after a rejection: others decide',
    access: 'proposal.submit',
    params: one,
    body: z.object({ reason: reasonOf }),
    response: Proposal,
    problems: ['proposal.not_found', 'proposal.wrong_state', 'proposal.proposers_only'],
  }),
  declareConflict: endpoint({
    method: 'POST',
    path: '/api/v1/proposals/:proposalId/conflicts',
    summary: 'Say that one has a conflict of interest, and decide on it no more',
    access: 'proposal.decide',
    params: one,
    response: Proposal,
    problems: ['proposal.not_found'],
  }),
  closeCondition: endpoint({
    method: 'POST',
    path: '/api/v1/proposals/:proposalId/conditions/:conditionId/closure',
    summary: 'Find that a condition is met; after the last one awards begin',
    access: 'proposal.decide',
    params: one.extend({ conditionId: z.string().max(80) }),
    body: z.object({ remarks: reasonOf }),
    response: Proposal,
    problems: [...deciding, 'proposal.condition_not_found'],
  }),
  scheduleProposal: endpoint({
    method: 'PUT',
    path: '/api/v1/proposals/:proposalId/effective-date',
    summary: 'Say on which day what was approved takes effect',
    access: 'achievement.publish',
    params: one,
    body: z.object({ effectiveOn: Instant }),
    response: Proposal,
    problems: ['proposal.not_found', 'proposal.wrong_state'],
  }),
  enactProposal: endpoint({
    method: 'POST',
    path: '/api/v1/proposals/:proposalId/effect',
    summary: 'Put in force what was approved, now',
    access: 'achievement.publish',
    params: one,
    response: Proposal,
    problems: ['proposal.not_found', 'proposal.wrong_state', 'achievement.changed_meanwhile'],
  }),
  proposalLog: endpoint({
    method: 'GET',
    path: '/api/v1/proposals/:proposalId/log',
    summary: 'All that happened to a proposal, oldest first',
    access: 'proposal.read',
    params: one,
    response: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          personId: PersonId.optional(),
          personName: z.string().optional(),
          at: Instant,
          facts: z.record(z.string(), z.unknown()),
        }),
      ),
    }),
    problems: ['proposal.not_found'],
  }),
  proposalText: endpoint({
    method: 'GET',
    path: '/api/v1/proposals/:proposalId/text',
    summary: 'The text that is proposed, and the one that the caller looked at last',
    access: 'proposal.read',
    params: one,
    response: z.object({
      definitionHash: z.string(),
      definition: z.record(z.string(), z.unknown()),
      /** Absent before the first look, and as long as nothing changed since. */
      seen: z
        .object({ definitionHash: z.string(), definition: z.record(z.string(), z.unknown()), at: Instant })
        .optional(),
      /** JSON pointers of what differs between the two. */
      changed: z.array(z.string()),
      /** The same as a page of tracked changes. */
      changes: z.array(Change),
    }),
    problems: ['proposal.not_found'],
  }),
  lookAtProposal: endpoint({
    method: 'POST',
    path: '/api/v1/proposals/:proposalId/looks',
    summary: 'Note that the caller has looked at this text',
    access: 'proposal.read',
    params: one,
    body: seen,
    status: 204,
    problems: ['proposal.not_found', 'proposal.changed_meanwhile'],
  }),
  listComments: endpoint({
    method: 'GET',
    path: '/api/v1/proposals/:proposalId/comments',
    summary: 'The comments on a proposal, oldest first',
    access: 'proposal.read',
    params: one,
    response: z.object({ items: z.array(ProposalComment) }),
    problems: ['proposal.not_found'],
  }),
  addComment: endpoint({
    method: 'POST',
    path: '/api/v1/proposals/:proposalId/comments',
    summary: 'Comment on a place of the text, or on the whole',
    access: 'proposal.comment',
    params: one,
    body: z.object({
      pointer: JsonPointer.default(''),
      text: reasonOf,
      definitionHash: DefinitionHash,
      inReplyTo: CommentId.optional(),
    }),
    response: ProposalComment,
    status: 201,
    problems: ['proposal.not_found', 'proposal.comment_not_found'],
  }),
  resolveComment: endpoint({
    method: 'POST',
    path: '/api/v1/proposals/:proposalId/comments/:commentId/resolution',
    summary: 'Mark a comment as answered',
    access: 'proposal.comment',
    params: one.extend({ commentId: CommentId }),
    response: ProposalComment,
    problems: ['proposal.not_found', 'proposal.comment_not_found'],
  }),
  concerned: endpoint({
    method: 'GET',
    path: '/api/v1/achievements/:achievementId/concerned',
    summary:
      'How many addresses the end of an achievement is told to: of those who have earned it, or what counts towards it',
    access: 'proposal.read',
    params: z.object({ achievementId: AchievementId }),
    response: z.object({ count: z.int() }),
    problems: ['achievement.not_found'],
  }),
  overlaps: endpoint({
    method: 'GET',
    path: '/api/v1/achievements/:achievementId/overlaps',
    summary: 'Achievements that resemble a working text, the most alike first',
    access: 'achievement.read',
    params: z.object({ achievementId: AchievementId }),
    query: z.object({ among: z.enum(['own', 'all']).default('own') }),
    response: z.object({
      items: z.array(Overlap),
      /** Of this text and what resembles it at home: a submission says by it that these were looked at. */
      hash: OverlapsHash.optional(),
    }),
    problems: ['achievement.not_found'],
    // Every page of a proposal asks this. Four a second for a whole minute is more than anybody reads or turns pages with
    // held keys; it holds back programs, because each answer compares a text with the whole catalog.
    rate: 240,
  }),
} as const

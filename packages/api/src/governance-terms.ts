import { z } from 'zod'
import { AchievementId, Instant, id, line, OrganizationId, PersonId, prose } from './common.ts'
import { Role } from './permissions.ts'

export const ProposalId = id('prp')
export const RouteId = id('rte')
export const CommitteeId = id('cmt')
export const MeetingId = id('mtg')
export const BallotId = id('blt')
export const DelegationId = id('dlg')
export const CommentId = id('cmm')

export const PROPOSAL_KINDS = [
  'new',
  'substantive_change',
  'editorial_change',
  'suspension',
  'reinstatement',
  'termination',
  'periodic_review',
] as const
export const PROPOSAL_STATES = [
  'draft',
  'in_review',
  'changes_requested',
  'deferred',
  'approved',
  'scheduled',
  'in_force',
  'rejected',
  'withdrawn',
  'lapsed',
] as const
export const STEP_KINDS = ['endorsement', 'consultation', 'approval'] as const
export const STEP_STATES = ['waiting', 'open', 'passed', 'returned', 'rejected', 'deferred'] as const
export const DECISIONS = ['approve', 'approve_with_conditions', 'request_changes', 'defer', 'reject'] as const
export const VOTES = ['approve', 'approve_with_conditions', 'request_changes', 'defer', 'reject', 'abstain'] as const
export const CONFLICTS = ['author', 'proposer', 'same_unit_head', 'declared', 'decided_before'] as const
export const COMMITTEE_PARTS = ['chair', 'secretary', 'member'] as const
export const MAJORITIES = ['simple', 'two_thirds', 'unanimous'] as const

/** Hex SHA-256 of the canonical JSON of the text that was read; deciding on another is refused with 409. */
export const DefinitionHash = z.string().regex(/^[0-9a-f]{64}$/)
/** Hex SHA-256 of a text together with what resembles it in its institution; see the overlaps of an achievement. */
export const OverlapsHash = z.string().regex(/^[0-9a-f]{64}$/)
/** RFC 6901, into a definition: `/outcomes/0/text`; empty for the whole. */
export const JsonPointer = z
  .string()
  .max(200)
  .regex(/^(\/([^/~]|~[01])*)*$/, 'A JSON pointer (RFC 6901)')
const UnitId = z.string().max(80)

/** Whose turn a step is: anybody with a role, a person, the head of the achievement's unit, a committee by its vote. */
export const Who = z.discriminatedUnion('by', [
  z.object({ by: z.literal('role'), role: Role }),
  z.object({ by: z.literal('person'), personId: PersonId }),
  z.object({ by: z.literal('unit_head') }),
  z.object({ by: z.literal('committee'), committeeId: CommitteeId }),
])
export type Who = z.output<typeof Who>

export const RouteStep = z.object({
  /** Unique in its route. */
  key: z.string().regex(/^[a-z0-9_-]{1,40}$/),
  name: line(120),
  kind: z.enum(STEP_KINDS),
  who: Who,
  /** Days until it is due. A consultation ends then; anything else is escalated. */
  days: z.int().min(1).max(365).optional(),
  escalateTo: Who.optional(),
})
export type RouteStep = z.output<typeof RouteStep>
/** Stages follow one another; the steps of a stage go side by side. */
const Stages = z.array(z.array(RouteStep).min(1).max(10)).min(1).max(12)
export const RouteFacts = z.object({
  name: line(120),
  kinds: z.array(z.enum(PROPOSAL_KINDS)).min(1),
  /** Taken where a proposal asks for the fast track: editorial changes, recognition of participation. */
  isFastTrack: z.boolean().default(false),
  stages: Stages,
})
export const GovernanceRoute = RouteFacts.extend({ id: RouteId, updatedAt: Instant })
export type GovernanceRoute = z.output<typeof GovernanceRoute>

/** How one that ends ends: last enrollment ≤ end of the teach-out ≤ last award. */
export const TerminationTerms = z.object({
  lastEnrollment: Instant,
  teachOutEnd: Instant,
  lastAward: Instant,
  successorId: AchievementId.optional(),
  /** What becomes of stacks that need it, and of those in progress: told to them, and to everybody on its page. */
  effectOnStacks: prose(2000).optional(),
})

const Decision = z.object({
  outcome: z.enum(DECISIONS),
  personId: PersonId,
  /** In whose place, when it was delegated. */
  insteadOf: PersonId.optional(),
  definitionHash: z.string(),
  remarks: z.string().optional(),
  at: Instant,
})
export const ProposalStep = RouteStep.extend({
  stage: z.int(),
  state: z.enum(STEP_STATES),
  openedAt: Instant.optional(),
  dueAt: Instant.optional(),
  escalatedAt: Instant.optional(),
  decision: Decision.optional(),
  /** May the caller decide it now? In whose place, when it is by delegation. */
  mine: z.object({ insteadOf: PersonId.optional() }).optional(),
})
export type ProposalStep = z.output<typeof ProposalStep>

export const Condition = z.object({
  id: z.string(),
  text: z.string(),
  stepKey: z.string(),
  dueAt: Instant.optional(),
  closed: z.object({ personId: PersonId, remarks: z.string(), at: Instant }).optional(),
})
/** What must be done before the first award. */
export const NewCondition = z.object({ text: line(500), dueAt: Instant.optional() })

export const Ballot = z.object({
  id: BallotId,
  proposalId: ProposalId,
  stepKey: z.string(),
  committeeId: CommitteeId,
  /** Absent for one between meetings. */
  meetingId: MeetingId.optional(),
  definitionHash: z.string(),
  members: z.array(PersonId),
  chairId: PersonId,
  /** Who may not vote, and why. */
  conflicts: z.record(PersonId, z.enum(CONFLICTS)),
  present: z.array(PersonId).optional(),
  deadline: Instant.optional(),
  /** How many must take part, and how many have. */
  quorum: z.object({ needed: z.int(), present: z.int() }),
  /** Votes are open: of those who have voted, everybody in the institution sees how. */
  votes: z.array(z.object({ personId: PersonId, choice: z.enum(VOTES), remarks: z.string().optional(), at: Instant })),
  closedAt: Instant.optional(),
  result: z
    .object({
      outcome: z.enum([...DECISIONS, 'none']),
      /** `void`: the step was decided otherwise, or the text went back to its authors. */
      why: z.enum(['no_quorum', 'no_majority', 'tied', 'void']).optional(),
      byCastingVote: z.boolean().optional(),
    })
    .optional(),
})
export type Ballot = z.output<typeof Ballot>

/** A proposal as it stands in a list. */
export const ProposalCard = z.object({
  id: ProposalId,
  achievementId: AchievementId,
  title: z.string(),
  kind: z.enum(PROPOSAL_KINDS),
  state: z.enum(PROPOSAL_STATES),
  proposedBy: PersonId.optional(),
  proposedByName: z.string().optional(),
  /** The step that is open now; of several, the one that is due first. */
  openStep: z.object({ key: z.string(), name: z.string(), dueAt: Instant.optional() }).optional(),
  openConditions: z.int(),
  /** Has the caller a part in it, so that others decide? Or have they declared a conflict? */
  conflict: z.enum(CONFLICTS).optional(),
  submittedAt: Instant.optional(),
  updatedAt: Instant,
})
export type ProposalCard = z.output<typeof ProposalCard>

export const Proposal = ProposalCard.extend({
  organizationId: OrganizationId,
  /** Counts every change. */
  revision: z.int(),
  definitionHash: z.string(),
  authors: z.array(PersonId),
  conflicted: z.array(PersonId),
  /** Who decided before an appeal; others decide now. */
  excluded: z.array(PersonId),
  isFastTrack: z.boolean(),
  reason: z.string().optional(),
  terms: TerminationTerms.optional(),
  steps: z.array(ProposalStep),
  conditions: z.array(Condition),
  ballots: z.array(Ballot),
  effectiveOn: Instant.optional(),
  decidedAt: Instant.optional(),
  createdAt: Instant,
  /** The names of everybody that it mentions, by id. */
  names: z.record(z.string(), z.string()),
})
export type Proposal = z.output<typeof Proposal>

export const VotingRules = z.object({
  /** The share of the members without a conflict that must take part, from 0 to 1. */
  quorum: z.number().min(0).max(1).default(0.5),
  majority: z.enum(MAJORITIES).default('simple'),
  abstentionsCountForQuorum: z.boolean().default(true),
  chairBreaksTies: z.boolean().default(true),
})
export const CommitteeFacts = z.object({
  name: line(120),
  rules: VotingRules.prefault({}),
  members: z
    .array(z.object({ personId: PersonId, part: z.enum(COMMITTEE_PARTS) }))
    .min(1)
    .max(60),
})
export const Committee = z.object({
  id: CommitteeId,
  name: z.string(),
  rules: VotingRules,
  members: z.array(z.object({ personId: PersonId, name: z.string(), part: z.enum(COMMITTEE_PARTS) })),
})
export type Committee = z.output<typeof Committee>

export const MeetingFacts = z.object({
  title: line(160),
  startsAt: Instant,
  place: line(200).optional(),
  /** What is decided on, in this order. */
  agenda: z.array(ProposalId).max(200).default([]),
})
export const Meeting = z.object({
  id: MeetingId,
  committeeId: CommitteeId,
  committeeName: z.string(),
  title: z.string(),
  startsAt: Instant,
  place: z.string().optional(),
  /** Who was there; nobody before it was noted. */
  present: z.array(PersonId),
  closedAt: Instant.optional(),
  items: z.int(),
})
export type Meeting = z.output<typeof Meeting>

export const Delegation = z.object({
  id: DelegationId,
  personId: PersonId,
  personName: z.string(),
  toPersonId: PersonId,
  toPersonName: z.string(),
  from: Instant,
  until: Instant,
})
export type Delegation = z.output<typeof Delegation>

export const ProposalComment = z.object({
  id: CommentId,
  pointer: JsonPointer,
  text: z.string(),
  /** The text that it was written on. */
  definitionHash: z.string(),
  authorId: PersonId,
  authorName: z.string(),
  /** The comment that it answers. */
  inReplyTo: CommentId.optional(),
  createdAt: Instant,
  resolved: z.object({ personId: PersonId, name: z.string(), at: Instant }).optional(),
})
export type ProposalComment = z.output<typeof ProposalComment>

/** What two achievements share. Shares are from 0 to 1. */
export const Overlap = z.object({
  achievementId: AchievementId,
  organizationName: z.string(),
  isOwn: z.boolean(),
  state: z.string(),
  /** The whole, and what it is made of. */
  share: z.number(),
  title: z.number(),
  outcomes: z.number(),
  skills: z.number(),
  /** Side by side. */
  fields: z.array(z.object({ name: z.string(), ours: z.string(), theirs: z.string() })),
  sameSkills: z.array(z.string()),
})
export type Overlap = z.output<typeof Overlap>

/** When what is in force is looked at again, and when it counts as asleep. */
export const ReviewPolicy = z.object({
  /** Months between reviews. */
  reviewMonths: z.int().min(12).max(36).default(24),
  /** Months without an award after which its end is suggested; absent: never. */
  sunsetMonths: z.int().min(6).max(120).optional(),
  /** Days after which a proposal lapses that waits for its authors; absent: never. */
  lapseDays: z.int().min(7).max(730).optional(),
})
export type ReviewPolicy = z.output<typeof ReviewPolicy>

export const ReviewEntry = z.object({
  achievementId: AchievementId,
  title: z.string(),
  version: z.int(),
  reviewOn: Instant,
  isDue: z.boolean(),
  /** The proposal in which it is being reviewed. */
  proposalId: ProposalId.optional(),
  /** Since when its end is suggested: nothing was awarded for as long as the policy says. */
  asleepSince: Instant.optional(),
})
export type ReviewEntry = z.output<typeof ReviewEntry>

export const UnitHead = z.object({ unitId: UnitId, personId: PersonId, name: z.string() })

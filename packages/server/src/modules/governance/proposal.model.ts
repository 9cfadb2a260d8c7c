/**
 * The life of a proposal:
 *
 *     draft ──submit──▶ in review ──every step of every stage──▶ approved ──▶ scheduled ──▶ in force
 *       ▲                │ │ │ └── defer ──▶ deferred ── resume ──▶ in review
 *       └── changes ─────┘ │ └──── reject ──▶ rejected ── appeal ──▶ in review (others decide)
 *           requested      └────── withdraw, lapse ──▶ withdrawn, lapsed
 *
 * Every decision names the text it was made on; a decision on another text is none.
 *
 * @module
 */
import type { DECISIONS, PROPOSAL_STATES } from '@cairn/api'
import type { Actor, PersonActor } from '../../kernel/actor.ts'
import { proposalErrors } from './governance.errors.ts'
import type { ProposalKind, Step } from './route.model.ts'

export type ProposalState = (typeof PROPOSAL_STATES)[number]
export type DecisionOutcome = (typeof DECISIONS)[number]

export interface Decision {
  outcome: DecisionOutcome
  /** Who decided; the chair, of a committee. */
  personId: string
  /** In whose place, when it was delegated. */
  insteadOf?: string | undefined
  /** Hex SHA-256 of the text that was read. */
  definitionHash: string
  remarks?: string | undefined
  at: Date
}

export type StepState = 'waiting' | 'open' | 'passed' | 'returned' | 'rejected' | 'deferred'

/** A step of the route as it was at submission, and what became of it. */
export interface ProposalStep extends Step {
  stage: number
  state: StepState
  openedAt?: Date | undefined
  dueAt?: Date | undefined
  escalatedAt?: Date | undefined
  decision?: Decision | undefined
}

/** How one that ends ends. */
export interface Terms {
  lastEnrollment: Date
  teachOutEnd: Date
  lastAward: Date
  successorId?: string | undefined
  effectOnStacks?: string | undefined
}

/** Something that must be done before the first award. */
export interface Condition {
  id: string
  text: string
  stepKey: string
  dueAt?: Date | undefined
  closed?: { personId: string; remarks: string; at: Date } | undefined
}

export interface Proposal {
  organizationId: string
  id: string
  achievementId: string
  /** Of the text that is proposed. */
  title: string
  kind: ProposalKind
  state: ProposalState
  /** Counts every change. */
  revision: number
  /** The text that is proposed, or, where the kind is not about a text, the one in force. */
  definitionHash: string
  /** Who proposed it, and who wrote in the text: none of them decides. */
  proposedBy: string | undefined
  authors: readonly string[]
  /** Who said that they have a conflict of interest. */
  conflicted: readonly string[]
  isFastTrack: boolean
  reason?: string | undefined
  /** Of a termination, and of nothing else. */
  terms?: Terms | undefined
  steps: readonly ProposalStep[]
  conditions: readonly Condition[]
  /** Who decided before an appeal: they do not decide on it again. */
  excluded: readonly string[]
  effectiveOn?: Date | undefined
  submittedAt?: Date | undefined
  decidedAt?: Date | undefined
  createdAt: Date
  updatedAt: Date
}

/** Is it in one of these? @throws proposalErrors.wrong_state */
export function requireState(proposal: Proposal, ...states: ProposalState[]): void {
  if (!states.includes(proposal.state)) throw proposalErrors.wrong_state(`It is ${proposal.state}.`)
}

/** The proposal after a change. */
export const next = (proposal: Proposal, change: Partial<Proposal>, now: Date): Proposal => ({
  ...proposal,
  ...change,
  revision: proposal.revision + 1,
  updatedAt: now,
})

/** Four eyes, by person: neither who acts nor in whose place may have a part in it. @throws proposalErrors */
export function refuseOwn(proposal: Proposal, actor: Actor, insteadOf?: string): PersonActor {
  if (actor.kind !== 'person' || actor.via === 'token') throw proposalErrors.decided_by_persons()
  for (const personId of [actor.personId, insteadOf]) {
    if (personId === undefined) continue
    if (isOwn(proposal, personId)) throw proposalErrors.own_proposal()
    if (proposal.conflicted.includes(personId) || proposal.excluded.includes(personId))
      throw proposalErrors.conflict_declared()
  }
  return actor
}

/** Did this person propose it, or write in its text? */
export const isOwn = ({ proposedBy, authors }: Pick<Proposal, 'proposedBy' | 'authors'>, personId: string): boolean =>
  personId === proposedBy || authors.includes(personId)

/** Who decided last: the one whose name an approval carries. */
export const lastDecider = ({ steps }: Pick<Proposal, 'steps'>): string | undefined =>
  steps
    .flatMap(({ decision }) => (decision ? [decision] : []))
    .sort((left, right) => right.at.getTime() - left.at.getTime())[0]?.personId

/** Somebody says that they have a conflict of interest; what they decided earlier stands, and is seen. */
export function conflictDeclared(proposal: Proposal, personId: string, now: Date): Proposal {
  if (proposal.conflicted.includes(personId)) return proposal
  return next(proposal, { conflicted: [...proposal.conflicted, personId] }, now)
}

/** @throws proposalErrors.condition_not_found */
export function conditionClosed(
  proposal: Proposal,
  conditionId: string,
  remarks: string,
  actor: Actor,
  now: Date,
): Proposal {
  const { personId } = refuseOwn(proposal, actor)
  const condition = proposal.conditions.find(({ id }) => id === conditionId)
  if (!condition) throw proposalErrors.condition_not_found()
  if (condition.closed) return proposal
  const closed = { personId, remarks, at: now }
  return next(
    proposal,
    { conditions: proposal.conditions.map((one) => (one.id === conditionId ? { ...one, closed } : one)) },
    now,
  )
}

export const openConditions = ({ conditions }: Pick<Proposal, 'conditions'>): Condition[] =>
  conditions.filter(({ closed }) => closed === undefined)

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
import type { DECISIONS, PROPOSAL_STATES, Who } from '@cairn/api'
import type { Actor, PersonActor } from '../../kernel/actor.ts'
import { proposalErrors } from './governance.errors.ts'
import type { ProposalKind, Route, Step } from './route.model.ts'

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

const DAY = 86_400_000
const OPEN: readonly ProposalState[] = ['in_review', 'changes_requested', 'deferred']

export const isOpen = ({ state }: Pick<Proposal, 'state'>): boolean => OPEN.includes(state)

function require(proposal: Proposal, ...states: ProposalState[]): void {
  if (!states.includes(proposal.state)) throw proposalErrors.wrong_state(`It is ${proposal.state}.`)
}

const next = (proposal: Proposal, change: Partial<Proposal>, now: Date): Proposal => ({
  ...proposal,
  ...change,
  revision: proposal.revision + 1,
  updatedAt: now,
})

/** Handed in, or handed in again after changes: the route begins at its first stage, since earlier votes were on another text. */
export function submitted(
  proposal: Proposal,
  stages: Route['stages'],
  text: { definitionHash: string; title: string; authors: readonly string[] },
  now: Date,
): Proposal {
  require(proposal, 'draft', 'changes_requested')
  const steps = stages.flatMap((stage, index) =>
    stage.map((step): ProposalStep => ({ ...step, stage: index, state: 'waiting' })),
  )
  return next(
    proposal,
    {
      ...text,
      // who wrote in an earlier text of it has a part in this one
      authors: [...new Set([...proposal.authors, ...text.authors])],
      state: 'in_review',
      steps: opened(steps, 0, now),
      submittedAt: proposal.submittedAt ?? now,
      decidedAt: undefined,
    },
    now,
  )
}

const opened = (steps: readonly ProposalStep[], stage: number, now: Date): ProposalStep[] =>
  steps.map((step) =>
    step.stage === stage && step.state === 'waiting'
      ? {
          ...step,
          state: 'open',
          openedAt: now,
          ...(step.days !== undefined && { dueAt: new Date(now.getTime() + step.days * DAY) }),
        }
      : step,
  )

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

export interface Deciding {
  stepKey: string
  outcome: DecisionOutcome
  /** The text that was read. */
  seen: string
  insteadOf?: string | undefined
  remarks?: string | undefined
  /** Of an approval with conditions: what must be done before the first award. */
  conditions?: readonly Pick<Condition, 'id' | 'text' | 'dueAt'>[]
}

/**
 * The step that is to be decided, if it may be by whoever asks. Whether it is their turn is asked after this: here is
 * asked what holds whoever it is.
 *
 * @throws proposalErrors.decided_by_persons, own_proposal, conflict_declared, wrong_state, changed_meanwhile, not_your_turn
 */
export function requireDecidable(
  proposal: Proposal,
  { stepKey, seen, insteadOf }: Pick<Deciding, 'stepKey' | 'seen' | 'insteadOf'>,
  actor: Actor,
): ProposalStep {
  refuseOwn(proposal, actor, insteadOf)
  require(proposal, 'in_review')
  if (seen !== proposal.definitionHash) throw proposalErrors.changed_meanwhile()
  const step = proposal.steps.find(({ key }) => key === stepKey)
  if (step?.state !== 'open' || step.kind === 'consultation') throw proposalErrors.not_your_turn()
  return step
}

/** One step decided, by somebody whose turn it is. @throws what {@link requireDecidable} throws */
export function decided(proposal: Proposal, deciding: Deciding, actor: Actor, now: Date): Proposal {
  const step = requireDecidable(proposal, deciding, actor)
  const { personId } = refuseOwn(proposal, actor, deciding.insteadOf)
  const decision: Decision = {
    outcome: deciding.outcome,
    personId,
    definitionHash: deciding.seen,
    at: now,
    ...(deciding.insteadOf !== undefined && { insteadOf: deciding.insteadOf }),
    ...(deciding.remarks !== undefined && { remarks: deciding.remarks }),
  }
  const settle = (state: StepState): ProposalStep[] =>
    proposal.steps.map((one) => (one.key === step.key ? { ...one, state, decision } : one))
  switch (deciding.outcome) {
    case 'request_changes':
      return next(proposal, { state: 'changes_requested', steps: settle('returned') }, now)
    case 'defer':
      return next(proposal, { state: 'deferred', steps: settle('deferred') }, now)
    case 'reject':
      return next(proposal, { state: 'rejected', steps: settle('rejected'), decidedAt: now }, now)
    default: {
      const added = deciding.outcome === 'approve_with_conditions' ? (deciding.conditions ?? []) : []
      const conditions = [...proposal.conditions, ...added.map((condition) => ({ ...condition, stepKey: step.key }))]
      return advanced(next(proposal, { steps: settle('passed'), conditions }, now), now)
    }
  }
}

/**
 * What was approved goes back before it takes effect: somebody saw what the others had not.
 *
 * @throws proposalErrors.decided_by_persons, own_proposal, conflict_declared, wrong_state, changed_meanwhile
 */
export function recalled(proposal: Proposal, seen: string, actor: Actor, now: Date): Proposal {
  refuseOwn(proposal, actor)
  require(proposal, 'approved', 'scheduled')
  if (seen !== proposal.definitionHash) throw proposalErrors.changed_meanwhile()
  return next(proposal, { state: 'changes_requested', effectiveOn: undefined, decidedAt: undefined }, now)
}

/** On to the next stage once every step of this one has passed; approved after the last. */
function advanced(proposal: Proposal, now: Date): Proposal {
  const open = proposal.steps.find(({ state }) => state !== 'passed')
  if (!open) return { ...proposal, state: 'approved', decidedAt: now }
  return { ...proposal, steps: opened(proposal.steps, open.stage, now) }
}

/** What the clock does: consultations end, and what is overdue goes to whoever is next. */
export function overdue(proposal: Proposal, now: Date): { after: Proposal; escalated: ProposalStep[] } {
  if (proposal.state !== 'in_review') return { after: proposal, escalated: [] }
  const due = proposal.steps.filter(({ state, dueAt }) => state === 'open' && dueAt !== undefined && dueAt <= now)
  const ended = due.filter(({ kind }) => kind === 'consultation')
  const escalated = due.filter(({ kind, escalatedAt }) => kind !== 'consultation' && escalatedAt === undefined)
  if (ended.length + escalated.length === 0) return { after: proposal, escalated: [] }
  const steps = proposal.steps.map((step): ProposalStep => {
    if (ended.includes(step)) return { ...step, state: 'passed' }
    return escalated.includes(step) ? { ...step, escalatedAt: now } : step
  })
  return { after: advanced(next(proposal, { steps }, now), now), escalated }
}

/** Whose turn a step is now: after its time, also whoever it was escalated to. */
export const turnsOf = ({ who, escalateTo, escalatedAt }: ProposalStep): Who[] =>
  escalatedAt && escalateTo ? [who, escalateTo] : [who]

/** Taken up again after it was deferred: the step that deferred it is open anew. */
export function resumed(proposal: Proposal, now: Date): Proposal {
  require(proposal, 'deferred')
  const steps = proposal.steps.map(
    (step): ProposalStep =>
      step.state === 'deferred'
        ? { ...step, state: 'waiting', decision: undefined, dueAt: undefined, escalatedAt: undefined }
        : step,
  )
  const stage = steps.find(({ state }) => state === 'waiting')?.stage ?? 0
  return next(proposal, { state: 'in_review', steps: opened(steps, stage, now) }, now)
}

/** Did this person propose it, or write in its text? */
export const isOwn = ({ proposedBy, authors }: Pick<Proposal, 'proposedBy' | 'authors'>, personId: string): boolean =>
  personId === proposedBy || authors.includes(personId)

/** Who decided last: the one whose name an approval carries. */
export const lastDecider = ({ steps }: Pick<Proposal, 'steps'>): string | undefined =>
  steps
    .flatMap(({ decision }) => (decision ? [decision] : []))
    .sort((left, right) => right.at.getTime() - left.at.getTime())[0]?.personId

/** Taken back by whoever proposed it, as long as nothing is decided for good. */
export function withdrawn(proposal: Proposal, now: Date): Proposal {
  require(proposal, 'draft', 'in_review', 'changes_requested', 'deferred')
  return next(proposal, { state: 'withdrawn', decidedAt: now }, now)
}

/** Nobody answered what was asked, for too long. */
export function lapsed(proposal: Proposal, now: Date): Proposal {
  require(proposal, 'changes_requested', 'deferred')
  return next(proposal, { state: 'lapsed', decidedAt: now }, now)
}

/** Rejected, and asked again: whoever decided before does not decide on it now. */
export function appealed(proposal: Proposal, reason: string, now: Date): Proposal {
  require(proposal, 'rejected')
  const deciders = proposal.steps.flatMap(({ decision }) => (decision ? [decision.personId, decision.insteadOf] : []))
  const excluded = [...new Set([...proposal.excluded, ...deciders.filter((id) => id !== undefined)])]
  const steps = proposal.steps.map(
    (step): ProposalStep => ({
      ...step,
      state: 'waiting',
      decision: undefined,
      dueAt: undefined,
      escalatedAt: undefined,
    }),
  )
  return next(
    proposal,
    { state: 'in_review', reason, excluded, steps: opened(steps, 0, now), decidedAt: undefined },
    now,
  )
}

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

/** Approved, and given the day on which it takes effect. */
export function scheduled(proposal: Proposal, effectiveOn: Date, now: Date): Proposal {
  require(proposal, 'approved', 'scheduled')
  return next(proposal, { state: 'scheduled', effectiveOn }, now)
}

/** What was approved is done. */
export function tookEffect(proposal: Proposal, now: Date): Proposal {
  require(proposal, 'approved', 'scheduled')
  return next(proposal, { state: 'in_force', effectiveOn: proposal.effectiveOn ?? now }, now)
}

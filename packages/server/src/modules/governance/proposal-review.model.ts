/**
 * The way of a proposal through its route: handed in, decided step by step, overdue, deferred, appealed.
 *
 * @module
 */
import type { Who } from '@cairn/api'
import type { Actor } from '../../kernel/actor.ts'
import { proposalErrors } from './governance.errors.ts'
import {
  type Condition,
  type Decision,
  type DecisionOutcome,
  next,
  type Proposal,
  type ProposalStep,
  refuseOwn,
  requireState,
  type StepState,
} from './proposal.model.ts'
import type { Route } from './route.model.ts'

const DAY = 86_400_000

/** Handed in, or handed in again after changes: the route begins at its first stage, since earlier votes were on another text. */
export function submitted(
  proposal: Proposal,
  stages: Route['stages'],
  text: { definitionHash: string; title: string; authors: readonly string[] },
  now: Date,
): Proposal {
  requireState(proposal, 'draft', 'changes_requested')
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
  requireState(proposal, 'in_review')
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
  requireState(proposal, 'approved', 'scheduled')
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
  requireState(proposal, 'deferred')
  return next(proposal, { state: 'in_review', steps: reopened(proposal, 'deferred', now) }, now)
}

/**
 * Rejected, and asked again: the step that rejected it is open anew, and whoever decided before does not decide on it
 * now. What was said earlier on the route was said of the same text, and stands.
 *
 * @param voters who decided with a committee: by whom its vote was counted is known here already
 */
export function appealed(
  proposal: Proposal,
  { reason, voters = [] }: { reason: string; voters?: readonly string[] },
  now: Date,
): Proposal {
  requireState(proposal, 'rejected')
  const deciders = proposal.steps.flatMap(({ decision }) => (decision ? [decision.personId, decision.insteadOf] : []))
  const excluded = [...new Set([...proposal.excluded, ...voters, ...deciders.filter((id) => id !== undefined)])]
  const steps = reopened(proposal, 'rejected', now)
  return next(proposal, { state: 'in_review', reason, excluded, steps, decidedAt: undefined }, now)
}

/** The steps, with the one that ended the review open anew, and as much time for it as it had. */
function reopened({ steps }: Proposal, ended: 'deferred' | 'rejected', now: Date): ProposalStep[] {
  const waiting = steps.map(
    (step): ProposalStep =>
      step.state === ended
        ? { ...step, state: 'waiting', decision: undefined, dueAt: undefined, escalatedAt: undefined }
        : step,
  )
  return opened(waiting, waiting.find(({ state }) => state === 'waiting')?.stage ?? 0, now)
}

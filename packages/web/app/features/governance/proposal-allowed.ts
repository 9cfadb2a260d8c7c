import type { Permission, Proposal } from '@cairn/api'

export interface Reader {
  personId: string
  permissions: readonly Permission[]
}

const isAboutText = ({ kind }: Pick<Proposal, 'kind'>) =>
  kind === 'new' || kind === 'substantive_change' || kind === 'editorial_change'

/**
 * What somebody may do with a proposal as it stands. The use cases ask again; this decides what a page offers, so that
 * nothing is offered that would be refused.
 */
export function allowedActs(proposal: Proposal, { personId, permissions }: Reader) {
  const { state, conflict, proposedBy, authors } = proposal
  const may = (permission: Permission) => permissions.includes(permission)
  const isOwn = proposedBy === personId || authors.includes(personId)
  const decides = may('proposal.decide') && conflict === undefined
  const isOpen = ['draft', 'in_review', 'changes_requested', 'deferred', 'approved', 'scheduled'].includes(state)
  const isPutInForce = state === 'approved' || state === 'scheduled'
  return {
    isOwn,
    isOpen,
    isAboutText: isAboutText(proposal),
    decide: decides && state === 'in_review' ? proposal.steps.find(({ mine }) => mine !== undefined) : undefined,
    declareConflict: decides && state === 'in_review',
    resume: decides && state === 'deferred',
    closeConditions: decides,
    comment: may('proposal.comment') && isOpen,
    submit: may('proposal.submit') && (state === 'draft' || state === 'changes_requested'),
    withdraw:
      may('proposal.submit') && isOwn && ['draft', 'in_review', 'changes_requested', 'deferred'].includes(state),
    appeal: may('proposal.submit') && isOwn && state === 'rejected',
    schedule: may('achievement.publish') && isPutInForce,
    enact: may('achievement.publish') && isPutInForce,
  }
}
export type Allowed = ReturnType<typeof allowedActs>

const FORMS: Record<string, keyof Allowed> = {
  decide: 'decide',
  conflict: 'declareConflict',
  comment: 'comment',
  resolve: 'comment',
  close: 'closeConditions',
  withdraw: 'withdraw',
  resume: 'resume',
  appeal: 'appeal',
  schedule: 'schedule',
  enact: 'enact',
}

/** Is this form still on the page? One that was refused because somebody was quicker may be gone. */
export function isOffered(form: string, allowed: Allowed): boolean {
  // of a text that changed once more, too, it is said what changed
  if (form === 'look') return true
  const act = FORMS[form.split('.')[0] ?? '']
  return act !== undefined && Boolean(allowed[act])
}

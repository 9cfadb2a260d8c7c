import type { Role } from '@cairn/api'
import { routeErrors } from './governance.errors.ts'

/** What a proposal may be about. */
export const PROPOSAL_KINDS = [
  'new',
  'substantive_change',
  'editorial_change',
  'suspension',
  'reinstatement',
  'termination',
  'periodic_review',
] as const
export type ProposalKind = (typeof PROPOSAL_KINDS)[number]

/** Of these the text itself is decided on; of the others, what becomes of what is in force. */
export const isAboutText = (kind: ProposalKind): boolean =>
  kind === 'new' || kind === 'substantive_change' || kind === 'editorial_change'

/** Whose turn a step is. Several persons of a role or a committee: any of them, or the committee by its vote. */
export type Who =
  | { by: 'role'; role: Role }
  | { by: 'person'; personId: string }
  /** Of the unit that the achievement belongs to. */
  | { by: 'unit_head' }
  | { by: 'committee'; committeeId: string }

/** A consultation collects comments for a while and decides nothing; everything else decides. */
export const STEP_KINDS = ['endorsement', 'consultation', 'approval'] as const

export interface Step {
  /** Unique in its route. */
  key: string
  name: string
  kind: (typeof STEP_KINDS)[number]
  who: Who
  /** Days until it is due. A consultation ends then; anything else is escalated. */
  days?: number | undefined
  escalateTo?: Who | undefined
}

/** How proposals of some kinds are decided: stages one after another, in each of them steps side by side. */
export interface Route {
  organizationId: string
  id: string
  name: string
  kinds: readonly ProposalKind[]
  stages: readonly (readonly Step[])[]
  /** Taken instead of the usual one for what changes nothing of substance. */
  isFastTrack: boolean
}

/** What an institution has that has set up nothing: one other person reads and approves. */
export const DEFAULT_STAGES: Route['stages'] = [
  [{ key: 'review', name: 'Review', kind: 'approval', who: { by: 'role', role: 'reviewer' }, days: 30 }],
]

/** @throws routeErrors.empty, duplicate_step */
export function checkStages(stages: Route['stages']): void {
  const steps = stages.flat()
  if (stages.some((stage) => stage.length === 0) || !steps.some(({ kind }) => kind === 'approval'))
    throw routeErrors.empty()
  const keys = steps.map(({ key }) => key)
  const twice = keys.find((key, index) => keys.indexOf(key) !== index)
  if (twice !== undefined) throw routeErrors.duplicate_step(`It is ${twice}.`)
}

/** The stages that a proposal of this kind goes through: of the institution's routes the one for its kind, or the default. */
export function stagesFor(
  kind: ProposalKind,
  routes: readonly Route[],
  { fastTrack }: { fastTrack: boolean },
): Route['stages'] {
  const fitting = routes.filter(({ kinds }) => kinds.includes(kind))
  const route =
    fitting.find(({ isFastTrack }) => isFastTrack === fastTrack) ?? fitting.find(({ isFastTrack }) => !isFastTrack)
  return route?.stages ?? DEFAULT_STAGES
}

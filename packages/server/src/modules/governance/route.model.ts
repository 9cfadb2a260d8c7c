import type { PROPOSAL_KINDS, RouteStep } from '@cairn/api'
import { routeErrors } from './governance.errors.ts'

/** What a proposal may be about. */
export type ProposalKind = (typeof PROPOSAL_KINDS)[number]

/** Of these the text itself is decided on; of the others, what becomes of what is in force. */
export const isAboutText = (kind: ProposalKind): boolean =>
  kind === 'new' || kind === 'substantive_change' || kind === 'editorial_change'

export type Step = RouteStep

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

/**
 * Does it lead to a decision, whatever happens on the way?
 *
 * @throws routeErrors.empty unless its last stage has a step that approves; duplicate_step, endless_consultation
 */
export function checkStages(stages: Route['stages']): void {
  const steps = stages.flat()
  if (stages.some((stage) => stage.length === 0) || !stages.at(-1)?.some(({ kind }) => kind === 'approval'))
    throw routeErrors.empty()
  const endless = steps.find(({ kind, days }) => kind === 'consultation' && days === undefined)
  if (endless) throw routeErrors.endless_consultation(`It is ${endless.key}.`)
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

import type { Permission } from '@cairn/api'

/** Somebody who is signed in, by a browser's session or by an API token of theirs. */
export interface PersonActor {
  kind: 'person'
  personId: string
  isOperator: boolean
  via: 'session' | 'token'
  /** The session's or the token's id. */
  viaId: string
  /** What a token was limited to; a session is not limited. */
  scopes?: readonly Permission[]
  /** The one organization a token was limited to. */
  organizationId?: string
}

/** Who is doing the work at hand. */
export type Actor = PersonActor | { kind: 'system'; as: string } | { kind: 'anonymous' }

export const anonymous: Actor = { kind: 'anonymous' }
export const system = (as: string): Actor => ({ kind: 'system', as })

/** How the audit trail names an actor: `psn_…`, `psn_… by tok_…`, `system:awards.sign-award`, `anonymous`. */
export function describeActor(actor: Actor): string {
  if (actor.kind === 'system') return `system:${actor.as}`
  if (actor.kind === 'anonymous') return 'anonymous'
  return actor.via === 'token' ? `${actor.personId} by ${actor.viaId}` : actor.personId
}

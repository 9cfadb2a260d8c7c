import type { PersonActor } from '../kernel/actor.ts'

/** Somebody at work, signed in themselves. */
export const actorOf = ({ id }: { id: string }): PersonActor => ({
  kind: 'person',
  personId: id,
  isOperator: false,
  via: 'session',
  viaId: 'given',
})

import type { EventType, StoredEvent } from './events.ts'
import type { Runtime } from './runtime.ts'

/**
 * What should follow an event. Runs after the commit, at least once, and again after a failure: a
 * subscriber first looks whether its work is done already.
 */
export interface Subscription {
  event: EventType
  /** Unique name, `module.verb-noun`; it is the name of a job queue, so renaming one is a migration. */
  subscriber: string
  run(runtime: Runtime, event: StoredEvent<never>): Promise<void>
}

export function on<Name extends string, Payload>(
  event: { type: EventType<Name, Payload> },
  subscriber: string,
  run: (runtime: Runtime, event: StoredEvent<Payload>) => Promise<void>,
): Subscription {
  return { event: event.type as EventType, subscriber, run: run as Subscription['run'] }
}

/** Something that is due by the clock. */
export interface Schedule {
  /** Unique name, `module.verb-noun`; also the name of a job queue. */
  name: string
  /** A cron expression, in UTC. */
  cron: string
  run(runtime: Runtime): Promise<void>
}

/**
 * Things that happened. An event is written in the transaction that made it true, together with one
 * job for each subscriber; so nothing is announced that did not happen, and nothing that happened
 * goes unannounced. The events table is also the audit trail: rows are never changed.
 *
 * @module
 */
import type { z } from 'zod'

/** `name` is `noun.past_participle`; the payload carries ids and little else. */
export interface EventType<Name extends string = string, Payload = unknown> {
  name: Name
  /** One sentence for the reference page. */
  summary: string
  payload: z.ZodType<Payload>
}

export interface Happening<Name extends string = string, Payload = unknown> {
  type: EventType<Name, Payload>
  payload: Payload
}

export interface StoredEvent<Payload = unknown> {
  id: string
  name: string
  /** The institution it happened in, or `instance`. */
  organizationId: string
  occurredAt: Date
  payload: Payload
}

/** Every event type there is, for the reference page. */
export const allEvents = new Map<string, EventType>()

/** Defines an event: calling it says what happened, e.g. `work.emit(awardGranted({ awardId }))`. */
export function defineEvent<const Name extends string, Payload>(
  name: Name,
  summary: string,
  payload: z.ZodType<Payload>,
) {
  const type: EventType<Name, Payload> = { name, summary, payload }
  allEvents.set(name, type as EventType)
  return Object.assign((facts: Payload): Happening<Name, Payload> => ({ type, payload: facts }), { type })
}

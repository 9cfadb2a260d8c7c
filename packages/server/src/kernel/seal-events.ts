import { createHash } from 'node:crypto'
import { system } from './actor.ts'
import type { Runtime, Work } from './runtime.ts'
import type { Schedule } from './subscriptions.ts'

/** Events sealed in one transaction; what is left waits for the next round. */
const ROUND = 2000

interface SealedFacts {
  id: string
  name: string
  payload: unknown
  actor: string
  occurred_at: Date
}

/**
 * Seals what happened since the last time: each event's hash covers the one before it, so that a row which is changed,
 * removed or slipped in later is found (`verifySeals`). Runs in the background, so that appending never queues.
 *
 * @returns how many events were sealed
 */
export async function sealEvents(runtime: Runtime): Promise<number> {
  const sealer = system('kernel.seal-events')
  const waiting = await runtime.transact(
    sealer,
    (work) => work.db.selectFrom('unsealed').select('organization_id').distinct().execute(),
    'read only',
  )
  let sealed = 0
  for (const { organization_id } of waiting)
    for (;;) {
      const count = await runtime.transact(sealer, (work) => sealRound(work, organization_id))
      sealed += count
      if (count < ROUND) break
    }
  return sealed
}

async function sealRound(work: Work, organizationId: string): Promise<number> {
  await work.enter(organizationId)
  // whoever takes the rows out of `unsealed` first seals them: a second sealer of this organization waits here
  const taken = await work.db
    .deleteFrom('unsealed')
    .where('organization_id', '=', organizationId)
    .where('event_id', 'in', (query) =>
      query
        .selectFrom('unsealed')
        .select('event_id')
        .where('organization_id', '=', organizationId)
        .orderBy('event_id')
        .limit(ROUND)
        .forUpdate(),
    )
    .returning('event_id')
    .execute()
  if (taken.length === 0) return 0
  const last = await work.db
    .selectFrom('event_seals')
    .select(['sequence', 'seal'])
    .where('organization_id', '=', organizationId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  const events = await work.db
    .selectFrom('events')
    .select(['id', 'name', 'payload', 'actor', 'occurred_at'])
    .where('organization_id', '=', organizationId)
    .where(
      'id',
      'in',
      taken.map(({ event_id }) => event_id),
    )
    .orderBy('id')
    .execute()
  let previous: Uint8Array = last?.seal ?? new Uint8Array(32)
  let sequence = last?.sequence ?? 0
  const seals = events.map((event) => {
    sequence += 1
    previous = sealOf(previous, sequence, event)
    return { organization_id: organizationId, sequence, event_id: event.id, seal: previous }
  })
  await work.db.insertInto('event_seals').values(seals).execute()
  return seals.length
}

/** SHA-256 over the seal before, the sequence number, and the event's facts in a fixed order. */
function sealOf(previous: Uint8Array, sequence: number, event: SealedFacts): Uint8Array {
  const facts = [sequence, event.id, event.name, event.payload, event.actor, event.occurred_at.toISOString()]
  return createHash('sha256').update(previous).update(JSON.stringify(facts)).digest()
}

/**
 * Walks an organization's chain from its beginning.
 *
 * @returns the sequence number of the first event that is not as it was sealed, or `undefined` when all are
 */
export async function verifySeals(work: Work, organizationId: string): Promise<number | undefined> {
  await work.enter(organizationId)
  let previous: Uint8Array = new Uint8Array(32)
  for (let after = 0; ; ) {
    const rows = await work.db
      .selectFrom('event_seals')
      .leftJoin('events', (join) =>
        join
          .onRef('events.id', '=', 'event_seals.event_id')
          .onRef('events.organization_id', '=', 'event_seals.organization_id'),
      )
      .select([
        'event_seals.sequence',
        'event_seals.seal',
        'events.id',
        'events.name',
        'events.payload',
        'events.actor',
        'events.occurred_at',
      ])
      .where('event_seals.organization_id', '=', organizationId)
      .where('event_seals.sequence', '>', after)
      .orderBy('event_seals.sequence')
      .limit(ROUND)
      .execute()
    for (const { sequence, seal, ...event } of rows) {
      if (event.id === null || sequence !== after + 1) return after + 1
      previous = sealOf(previous, sequence, event as SealedFacts)
      if (!seal.equals(previous)) return sequence
      after = sequence
    }
    if (rows.length < ROUND) return undefined
  }
}

export const sealingSchedule: Schedule = {
  name: 'kernel.seal-events',
  cron: '* * * * *',
  run: async (runtime) => void (await sealEvents(runtime)),
}

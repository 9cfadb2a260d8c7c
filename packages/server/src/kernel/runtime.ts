import { AsyncLocalStorage } from 'node:async_hooks'
import { sql } from 'kysely'
import { type Actor, describeActor } from './actor.ts'
import type { Database, Db } from './database/database.ts'
import { defineErrors } from './errors.ts'
import type { Happening } from './events.ts'
import { newId, newUnguessableId } from './ids.ts'
import type { EnqueueJobs, QueuedEvent } from './jobs.ts'
import type { Log } from './log.ts'
import type { Outside } from './outside.ts'
import type { Settings } from './settings.ts'

/** Whom work belongs to that belongs to no institution. */
export const INSTANCE = 'instance'

/** One actor doing one thing, at one moment, in one transaction. */
export interface Work {
  readonly actor: Actor
  /** Frozen for the whole of this work: two rows written together carry one time. */
  readonly now: Date
  readonly db: Db
  /** The organization whose rows this transaction sees and writes; `instance` before `enter`. */
  readonly organizationId: string
  newId(prefix: string): string
  newUnguessableId(prefix: string): string
  random(bytes: number): Uint8Array
  /** Tells the database for whom it runs (row-level security). Once: a transaction stays in one organization. */
  enter(organizationId: string): Promise<void>
  /** Records what happened, in this transaction, together with the jobs that follow. Many cost no more questions than one. */
  emit(...happenings: readonly Happening[]): Promise<void>
}

/** The running server: its database and its outside world. */
export interface Runtime {
  readonly outside: Outside
  readonly database: Database
  readonly settings: Settings
  readonly log: Log
  /**
   * Runs `task` in a transaction: all of it becomes true, or none of it. Never inside another one.
   * With `read only` the database itself keeps it from writing.
   */
  transact<Result>(actor: Actor, task: (work: Work) => Promise<Result>, mode?: 'read only'): Promise<Result>
  /** The same server, with its clock at another moment: for stories that tell what happened earlier. */
  at(moment: Date): Runtime
}

const inTransaction = new AsyncLocalStorage<true>()

export interface RuntimeParts {
  database: Database
  outside: Outside
  settings: Settings
  log: Log
  /** Writes jobs in the caller's transaction. */
  enqueue: EnqueueJobs
  /** Names the subscribers of an event, by the event's name. */
  subscribersOf: (eventName: string) => readonly string[]
}

/** A runtime from its parts. */
export function createRuntime(parts: RuntimeParts): Runtime {
  const { database, outside, settings, log } = parts
  return {
    outside,
    database,
    settings,
    log,
    // inherits everything else, also what changes later (the mail server)
    at: (moment) =>
      createRuntime({ ...parts, outside: Object.create(outside, { now: { value: () => moment } }) as Outside }),
    async transact(actor, task, mode) {
      if (inTransaction.getStore())
        throw new Error('A transaction was opened inside a transaction: pass `work` on instead')
      return inTransaction.run(true, () =>
        database.transaction().execute(async (db) => {
          const person = actor.kind === 'person' ? actor.personId : ''
          const operator = actor.kind === 'person' && actor.isOperator ? 'on' : ''
          await sql`select set_config('app.organization_id', ${INSTANCE}, true), set_config('app.person_id', ${person}, true), set_config('app.operator', ${operator}, true)${
            mode ? sql`, set_config('transaction_read_only', 'on', true)` : sql``
          }`.execute(db)
          return task(beginWork(db, actor, parts))
        }),
      )
    },
  }
}

function beginWork(db: Db, actor: Actor, { outside, enqueue, subscribersOf }: RuntimeParts): Work {
  const now = outside.now()
  let organizationId = INSTANCE
  const work: Work = {
    actor,
    now,
    db,
    get organizationId() {
      return organizationId
    },
    newId: (prefix) => newId(prefix, now, outside.random),
    newUnguessableId: (prefix) => newUnguessableId(prefix, now, outside.random),
    random: outside.random,
    async enter(id) {
      if (id === organizationId) return
      if (organizationId !== INSTANCE) throw new Error('A transaction cannot move from one organization to another')
      await sql`select set_config('app.organization_id', ${id}, true)`.execute(db)
      organizationId = id
    },
    async emit(...happenings) {
      if (happenings.length === 0) return
      const occurredAt = now.toISOString()
      const events = happenings.map(({ type: { name }, payload }): QueuedEvent => {
        return { id: work.newId('evt'), name, organizationId, occurredAt, payload }
      })
      await db
        .insertInto('events')
        .values(
          events.map(({ id, name, payload }) => ({
            organization_id: organizationId,
            id,
            name,
            payload: JSON.stringify(payload),
            actor: describeActor(actor),
            occurred_at: now,
          })),
        )
        .execute()
      await enqueue(
        db,
        events.flatMap((data) => subscribersOf(data.name).map((queue) => ({ queue, data }))),
      )
    },
  }
  return work
}

const directoryErrors = defineErrors('request', {
  unknown_id: { kind: 'not_found', title: 'There is nothing with this id' },
})

/**
 * Enters the organization that an id belongs to, and says which it is. Throws `refusal` (or
 * `request.unknown_id`) when nobody knows the id.
 */
export async function enterOrganizationOf(
  work: Work,
  id: string,
  refusal = directoryErrors.unknown_id,
): Promise<string> {
  const row = await work.db.selectFrom('directory').select('organization_id').where('id', '=', id).executeTakeFirst()
  if (!row) throw refusal()
  await work.enter(row.organization_id)
  return row.organization_id
}

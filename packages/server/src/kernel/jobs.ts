import { fromKysely, type JobResult, PgBoss } from 'pg-boss'
import type { Db } from './database/database.ts'
import type { StoredEvent } from './events.ts'
import type { Log } from './log.ts'
import type { Runtime } from './runtime.ts'
import type { Schedule, Subscription } from './subscriptions.ts'

/** A job to be written: the queue is named after who does it. */
export interface NewJob {
  queue: string
  data: object
}
export type EnqueueJobs = (db: Db, jobs: readonly NewJob[]) => Promise<void>

/** Where jobs go that failed their last try; shown to the operator with a "try again". */
export const FAILED = 'kernel.failed'

/** Tries after the first, each later than the one before: about 2 s, 4 s … at most 10 min apart, some 5 h in all. */
const RETRIES = 40
const queueOptions = {
  retryLimit: RETRIES,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 600,
  /** A worker that died is noticed by its silence. */
  heartbeatSeconds: 30,
  expireInSeconds: 15 * 60,
  deadLetter: FAILED,
  notify: true,
} as const
/** A full batch is followed by the next at once; a notification that came in between is made up for within two seconds. */
const workOptions = {
  batchSize: 8,
  pollingIntervalSeconds: 1,
  notifyPollingIntervalSeconds: 2,
  burstWhenBatchFull: true,
  perJobResults: true,
} as const

/**
 * Opens the job queue, on the database's owner: pg-boss looks after its own schema. Jobs are written by the application
 * role in the transaction that they belong to (`enqueue`).
 *
 * @param db how to reach the database as its owner
 */
export async function openJobs(
  db: { connectionString?: string; host?: string; user?: string; database?: string; password?: string; max?: number },
  queues: readonly string[],
  log: Log,
  options: { work: boolean },
): Promise<Jobs> {
  const boss = new PgBoss({
    ...db,
    max: db.max ?? 4,
    supervise: options.work,
    schedule: options.work,
    useListenNotify: options.work,
    application_name: 'cairn-jobs',
  })
  boss.on('error', (error) => log.error({ err: error }, 'job queue'))
  boss.on('warning', (warning) => log.warn({ warning: warning.message }, 'job queue'))
  await boss.start()
  const existing = new Set((await boss.getQueues()).map((queue) => queue.name))
  if (!existing.has(FAILED)) await boss.createQueue(FAILED, { retentionSeconds: 365 * 86_400 })
  for (const name of queues) if (!existing.has(name)) await boss.createQueue(name, queueOptions)
  return new Jobs(boss, log)
}

/** The open job queue. */
export class Jobs {
  readonly boss: PgBoss
  readonly #log: Log
  constructor(boss: PgBoss, log: Log) {
    this.boss = boss
    this.#log = log
  }

  /** Writes jobs in the transaction of `db`: a rollback takes them with it. One statement a queue. */
  readonly enqueue: EnqueueJobs = async (db, jobs) => {
    const byQueue = Map.groupBy(jobs, (job) => job.queue)
    for (const [queue, some] of byQueue)
      await this.boss.insert(
        queue,
        some.map(({ data }) => ({ data, ...queueOptions })),
        { db: fromKysely(db) },
      )
  }

  /** Hands out due jobs to their subscribers, and schedules to theirs, until `stop`. */
  async work(runtime: Runtime, subscriptions: readonly Subscription[], schedules: readonly Schedule[]): Promise<void> {
    for (const subscription of subscriptions)
      await this.boss.work<QueuedEvent, object, typeof workOptions>(subscription.subscriber, workOptions, (jobs) =>
        Promise.all(jobs.map((job) => this.#settle(runtime, subscription, job))),
      )
    for (const schedule of schedules) {
      await this.boss.schedule(schedule.name, schedule.cron, null, { tz: 'UTC' })
      await this.boss.work(schedule.name, { pollingIntervalSeconds: 5 }, async () => schedule.run(runtime))
    }
  }

  /** One that fails does not hold up the others of its batch. */
  async #settle(
    runtime: Runtime,
    subscription: Subscription,
    job: { id: string; data: QueuedEvent },
  ): Promise<JobResult> {
    try {
      await runJob(runtime, subscription, job.data, this.#log)
      return { id: job.id, status: 'completed' }
    } catch (error) {
      return {
        id: job.id,
        status: 'failed',
        output: { message: error instanceof Error ? error.message : String(error) },
      }
    }
  }

  /** Gives back jobs that a worker of ours held when it was killed. Only when nobody else works on this database. */
  async reclaim(): Promise<void> {
    await this.boss
      .getDb()
      .executeSql(`update pgboss.job set state = 'retry', start_after = now() where state = 'active'`)
  }

  async stop(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: 20_000 })
  }
}

/** An event as it lies in the queue. */
export interface QueuedEvent {
  id: string
  name: string
  organizationId: string
  occurredAt: string
  payload: unknown
}

/** Runs what follows from one event. */
export async function runJob(runtime: Runtime, subscription: Subscription, data: QueuedEvent, log: Log): Promise<void> {
  const started = performance.now()
  const event: StoredEvent = {
    ...data,
    occurredAt: new Date(data.occurredAt),
    payload: subscription.event.payload.parse(data.payload),
  }
  const line = { job: subscription.subscriber, event: data.id, organization: data.organizationId }
  try {
    await subscription.run(runtime, event as StoredEvent<never>)
    log.info({ ...line, ms: Math.round(performance.now() - started) }, 'job done')
  } catch (error) {
    log.warn({ ...line, err: error, ms: Math.round(performance.now() - started) }, 'job failed, will be tried again')
    throw error
  }
}

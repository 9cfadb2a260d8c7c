import type { PgBoss } from 'pg-boss'
import { FAILED } from './jobs.ts'

/** Work that was given up after its last try. */
export interface FailedJob {
  id: string
  /** The queue it was in, which is named after who does it. */
  name: string
  failedAt: Date
  attempts: number
  /** What its last try came to. */
  error: string
}

/** A queue whose jobs fail at the moment, and are tried again. */
export interface FailingQueue {
  name: string
  jobs: number
  /** What the latest try came to. */
  error: string
}

/** What the operator sees of the job queue, and may do to it. */
export interface JobsPort {
  counts(): Promise<{ waiting: number; running: number; failed: number }>
  /** For how many seconds the oldest due job has waited that was never tried; 0 when none waits. */
  oldestWaitingSeconds(): Promise<number>
  failing(): Promise<FailingQueue[]>
  /** Newest first, at most 200. */
  failed(): Promise<FailedJob[]>
  /** Puts a job that was given up back into its queue, as new; false when there is none with this id. */
  retry(id: string): Promise<boolean>
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The port on an open job queue. The tables are pg-boss's: they are read here and nowhere else. A job that fails its
 * last try is copied into the queue `FAILED` with what it was, and waits there for a year.
 */
export function createJobsPort(boss: PgBoss): JobsPort {
  async function query<Row>(text: string): Promise<Row[]> {
    const { rows } = await boss.getDb().executeSql(text, [FAILED])
    return rows as Row[]
  }
  return {
    async counts() {
      const [counts] = await query<{ waiting: number; running: number; failed: number }>(`
        select count(*) filter (where name <> $1 and state < 'active')::int as waiting,
               count(*) filter (where name <> $1 and state = 'active')::int as running,
               count(*) filter (where name = $1 and state < 'active')::int as failed
        from pgboss.job where state < 'completed'`)
      return counts!
    },
    async oldestWaitingSeconds() {
      const [oldest] = await query<{ seconds: number | null }>(`
        select extract(epoch from now() - min(start_after))::float8 as seconds
        from pgboss.job where name <> $1 and state = 'created' and start_after <= now()`)
      return oldest?.seconds ?? 0
    },
    async failing() {
      const queues = await query<{ name: string; jobs: number; output: unknown }>(`
        select distinct on (name) name, count(*) over (partition by name)::int as jobs, output
        from pgboss.job where name <> $1 and state = 'retry'
        order by name, started_on desc`)
      return queues.map(({ name, jobs, output }) => ({ name, jobs, error: messageOf(output) }))
    },
    async failed() {
      const rows = await query<{
        id: string
        source_name: string | null
        created_on: Date
        source_retry_count: number | null
        source_output: unknown
      }>(`
        select id, source_name, created_on, source_retry_count, source_output
        from pgboss.job where name = $1 and state < 'active'
        order by created_on desc limit 200`)
      return rows.map((row) => ({
        id: row.id,
        name: row.source_name ?? FAILED,
        failedAt: row.created_on,
        attempts: (row.source_retry_count ?? 0) + 1,
        error: messageOf(row.source_output),
      }))
    },
    async retry(id) {
      return UUID.test(id) && (await boss.redrive(FAILED, { ids: [id] })) > 0
    },
  }
}

/** Thrown errors lie in the queue as objects with a message. */
function messageOf(output: unknown): string {
  const { message, value } = (output ?? {}) as { message?: unknown; value?: { message?: unknown } }
  const text = message ?? value?.message
  return typeof text === 'string' ? text : output == null ? '' : JSON.stringify(output)
}

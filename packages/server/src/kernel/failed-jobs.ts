import type { PgBoss } from 'pg-boss'
import { FAILED } from './jobs.ts'

export interface FailedJob {
  id: string
  /** The queue it was in. */
  name: string
  failedAt: Date | undefined
  attempts: number
  error: string
}

/** What the operator sees of the job queue. */
export interface JobsPort {
  failed(): Promise<FailedJob[]>
  /** Puts a failed job back into its queue; false when there is none with this id. */
  retry(id: string): Promise<boolean>
  counts(): Promise<{ waiting: number; running: number; failed: number }>
}

/** The port on an open job queue. Its tables are pg-boss's: read here and nowhere else. */
export function createJobsPort(boss: PgBoss): JobsPort {
  const query = (text: string, values: unknown[] = []) => boss.getDb().executeSql(text, values)
  return {
    async failed() {
      const { rows } = await query(
        `select id, name, completed_on, retry_count, output from pgboss.job where state = 'failed' and name <> $1 order by completed_on desc limit 200`,
        [FAILED],
      )
      return rows.map(
        (row: { id: string; name: string; completed_on: Date | null; retry_count: number; output: unknown }) => ({
          id: row.id,
          name: row.name,
          failedAt: row.completed_on ?? undefined,
          attempts: row.retry_count + 1,
          error: messageOf(row.output),
        }),
      )
    },
    async retry(id) {
      if (!/^[0-9a-f-]{36}$/.test(id)) return false
      const { rows } = await query(`select name from pgboss.job where id = $1 and state = 'failed'`, [id])
      const name = (rows[0] as { name: string } | undefined)?.name
      if (!name) return false
      await boss.retry(name, id)
      return true
    },
    async counts() {
      const { rows } = await query(
        `select count(*) filter (where state in ('created', 'retry'))::int as waiting,
                count(*) filter (where state = 'active')::int as running,
                count(*) filter (where state = 'failed' and name <> $1)::int as failed
         from pgboss.job`,
        [FAILED],
      )
      return rows[0] as { waiting: number; running: number; failed: number }
    },
  }
}

const messageOf = (output: unknown): string => {
  const message = (output as { message?: unknown } | null)?.message
  return typeof message === 'string' ? message : JSON.stringify(output ?? '')
}

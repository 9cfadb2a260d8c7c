import type { Pool } from 'pg'
import { PgBoss } from 'pg-boss'
import { appRole } from './embedded/roles.ts'

/**
 * Makes pg-boss's own schema (`pgboss`), or brings it up to date, and lets the application role write jobs into it
 * in its own transactions. Repeatable; two starters take turns (pg-boss locks).
 *
 * @param pool as the owner of the database
 */
export async function prepareJobs(pool: Pool): Promise<void> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    supervise: false,
    schedule: false,
  })
  const failures: Error[] = []
  boss.on('error', (error) => failures.push(error))
  await boss.start()
  await boss.stop({ graceful: false })
  if (failures[0]) throw failures[0]
  await pool.query(`
    grant usage on schema pgboss to ${appRole};
    grant select, insert, update, delete on all tables in schema pgboss to ${appRole};
    grant execute on all functions in schema pgboss to ${appRole};
    alter default privileges in schema pgboss grant select, insert, update, delete on tables to ${appRole};
    alter default privileges in schema pgboss grant execute on functions to ${appRole};
  `)
}

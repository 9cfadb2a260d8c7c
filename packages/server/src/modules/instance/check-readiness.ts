import { statfs } from 'node:fs/promises'
import { isDatabaseAway } from '../../kernel/database/database.ts'
import { readMigrations } from '../../kernel/database/migrate.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { type HealthCheck, lookAtClock, lookAtDisk, lookAtMigrations } from './instance.model.ts'
import { askDatabase, askJobQueue, listMigrations } from './instance.views.ts'

/** An answer that takes longer is none, in milliseconds. */
const PATIENCE = 3000

/** Can this Cairn do its work? For whoever asks from outside: which part cannot, and nothing about the machine. */
export async function checkReadiness(runtime: Runtime): Promise<{ ok: boolean; checks: HealthCheck[] }> {
  const checks = await checkParts(runtime)
  return {
    ok: checks.every(({ ok }) => ok),
    checks: checks.map(({ name, ok }) => ({ name, ok, detail: ok ? 'fine' : 'not fine' })),
  }
}

/** The same looks, saying what they found: for the operator. */
export const checkParts = (runtime: Runtime): Promise<HealthCheck[]> =>
  Promise.all([
    look(runtime, 'database', async ({ database }) => {
      const { version } = await askDatabase(database)
      return { ok: true, detail: `PostgreSQL ${version}` }
    }),
    look(runtime, 'migrations', async ({ database }) => {
      const shipped = await readMigrations()
      const done = await listMigrations(database)
      return lookAtMigrations(
        done,
        shipped.map(({ name }) => name),
      )
    }),
    look(runtime, 'queue', async ({ database }) => {
      const version = await askJobQueue(database)
      return { ok: true, detail: `pg-boss, schema ${version}` }
    }),
    look(runtime, 'disk', async ({ settings }) => {
      const { bavail, bsize } = await statfs(settings.data)
      return lookAtDisk(bavail * bsize)
    }),
    look(runtime, 'clock', async ({ database, outside }) => {
      const { now } = await askDatabase(database)
      return lookAtClock(outside.now(), now)
    }),
  ])

/** Looks at one part; what it throws, or a long silence, is a finding too. */
export async function look(
  runtime: Runtime,
  name: string,
  find: (runtime: Runtime) => Promise<Omit<HealthCheck, 'name'>>,
): Promise<HealthCheck> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<Omit<HealthCheck, 'name'>>((resolve) => {
    timer = setTimeout(resolve, PATIENCE, { ok: false, detail: `no answer in ${PATIENCE / 1000} s` })
  })
  try {
    return { name, ...(await Promise.race([find(runtime), silence])) }
  } catch (error) {
    runtime.log.warn({ err: error, check: name }, 'health check failed')
    return { name, ok: false, detail: isDatabaseAway(error) ? 'the database is away' : 'failed; the log says why' }
  } finally {
    clearTimeout(timer)
  }
}

import { statfs } from 'node:fs/promises'
import { readMigrations } from '../../kernel/database/migrate.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { askDatabase, listMigrations } from './readiness.views.ts'

export interface HealthCheck {
  name: string
  ok: boolean
  detail: string
}

/** Less room than this is not ready: the database needs some to stay consistent. */
const DISK_FLOOR = 200e6
/** A clock that is further off than this signs badges with a wrong date. */
const CLOCK_TOLERANCE = 60_000
/** An answer that takes longer is none. */
const PATIENCE = 3000

/** Can this Cairn do its work: database, migrations, disk, clock? Each check says what it found. */
export async function checkReadiness(runtime: Runtime): Promise<{ ok: boolean; checks: HealthCheck[] }> {
  const checks = await Promise.all([
    attempt('database', async () => `PostgreSQL ${(await askDatabase(runtime.database)).version}`),
    attempt('migrations', () => lookAtMigrations(runtime)),
    attempt('disk', () => lookAtDisk(runtime.settings.data)),
    attempt('clock', () => lookAtClock(runtime)),
  ])
  return { ok: checks.every(({ ok }) => ok), checks }
}

async function attempt(name: string, look: () => Promise<string>): Promise<HealthCheck> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE)
  })
  try {
    return { name, ok: true, detail: await Promise.race([look(), tooLong]) }
  } catch (error) {
    return { name, ok: false, detail: error instanceof Error ? error.message : String(error) }
  } finally {
    clearTimeout(timer)
  }
}

async function lookAtMigrations({ database }: Runtime): Promise<string> {
  const done = new Set(await listMigrations(database))
  const missing = (await readMigrations()).filter(({ name }) => !done.has(name))
  if (missing.length > 0) throw new Error(`not run yet: ${missing.map(({ name }) => name).join(', ')}`)
  return `${done.size} run`
}

async function lookAtDisk(folder: string): Promise<string> {
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  if (free < DISK_FLOOR) throw new Error(`only ${Math.round(free / 1e6)} MB free`)
  return `${Math.round(free / 1e6)} MB free`
}

async function lookAtClock({ database, outside }: Runtime): Promise<string> {
  const { now } = await askDatabase(database)
  const off = Math.abs(outside.now().getTime() - now.getTime())
  if (off > CLOCK_TOLERANCE) throw new Error(`${Math.round(off / 1000)} s away from the database's clock`)
  return `${off} ms away from the database's clock`
}

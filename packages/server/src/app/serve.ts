import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { openDataFolder } from '../kernel/data-folder.ts'
import { openDatabase } from '../kernel/database/database.ts'
import { startEmbeddedPostgres } from '../kernel/database/embedded/index.ts'
import { prepareExternalDatabase } from '../kernel/database/external.ts'
import { migrate } from '../kernel/database/migrate.ts'
import { prepareJobs } from '../kernel/database/prepare-jobs.ts'
import { createJobsPort } from '../kernel/failed-jobs.ts'
import { openJobs } from '../kernel/jobs.ts'
import type { Log } from '../kernel/log.ts'
import { createRuntime, type Runtime } from '../kernel/runtime.ts'
import type { Settings } from '../kernel/settings.ts'
import { createSetup, restoreMailServer, type Setup } from '../modules/instance/index.ts'
import { readTrustedIssuers } from '../modules/verification/index.ts'
import { createApp, type PageHandler } from './create-app.ts'
import { openOutside } from './open-outside.ts'
import { queues, schedules, subscribersOf, subscriptions } from './reactions.ts'
import { allRoutes } from './routes.ts'

export interface RunningCairn {
  runtime: Runtime
  setup: Setup
  /** Where it answers. */
  url: string
  /** The data folder, absolute. */
  folder: string
  /** Ends requests, then jobs, then the database. */
  close(): Promise<void>
}

export interface ServeOptions {
  log: Log
  pages?: PageHandler
  /** Tells the demo story; the first run may ask for it. */
  tellDemo: (runtime: Runtime) => Promise<void>
}

/**
 * Starts a Cairn and what it stands on, in order; stops it in the opposite order.
 *
 * @throws StartupError with a sentence for the person at the terminal
 */
export async function serve(settings: Settings, { log, pages, tellDemo }: ServeOptions): Promise<RunningCairn> {
  const closers: (() => Promise<void>)[] = []
  const close = async () => {
    for (const step of closers.splice(0).reverse()) await step()
  }
  try {
    readTrustedIssuers(settings) // a file that is wrong stops the start, not the first verification
    const folder = await openDataFolder(settings.data, settings.masterKey)
    closers.push(() => folder.release())

    const server = settings.databaseUrl
      ? { ...(await prepareExternalDatabase(settings.databaseUrl)), stop: async () => {} }
      : await startEmbeddedPostgres({ folder: folder.file('postgres'), log })
    closers.push(() => server.stop())

    const owner = openPool({ ...server.ownerConfig, max: 2, application_name: 'cairn-owner' }, log)
    closers.push(() => owner.end())
    const migrated = await migrate(owner)
    if (migrated.length > 0) log.info({ migrations: migrated }, 'database brought up to date')
    await prepareJobs(owner)

    const pool = openPool(
      { ...server.appConfig, max: 16, connectionTimeoutMillis: 3000, application_name: 'cairn' },
      log,
    )
    const database = openDatabase(pool)
    closers.push(() => database.destroy())

    const jobs = await openJobs(server.ownerConfig as never, queues, log, { work: true })
    closers.push(() => jobs.stop())
    if (!settings.databaseUrl) await jobs.reclaim()

    const outside = openOutside(settings, await folder.masterKey())
    const runtime = createRuntime({ database, outside, settings, log, enqueue: jobs.enqueue, subscribersOf })
    await restoreMailServer(runtime)
    const setup = await createSetup(runtime)
    const app = await createApp(
      runtime,
      allRoutes({
        setup,
        jobs: createJobsPort(jobs.boss),
        tellDemo,
        startedAt: outside.now(),
        database: settings.databaseUrl ? 'external' : 'embedded',
      }),
      pages,
    )
    const url = await app.listen({ host: settings.host, port: settings.port })
    closers.push(() => closeApp(app))
    if (!settings.configuredPublicUrl)
      settings.publicUrl = url.replace('0.0.0.0', 'localhost').replace('[::]', 'localhost')
    await folder.announce(settings.publicUrl)
    await jobs.work(runtime, subscriptions, schedules)
    return { runtime, setup, url: settings.publicUrl, folder: folder.path, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Answers what was begun. A connection that was at work when we began to close is idle later, and would be waited for. */
async function closeApp(app: FastifyInstance): Promise<void> {
  const sweeping = setInterval(() => app.server.closeIdleConnections(), 50)
  await app.close().finally(() => clearInterval(sweeping))
}

/**
 * A pool whose connections may be lost at any moment: also one that is in use says so to us, instead of ending the
 * process. Whoever used it gets the error from their query.
 */
function openPool(config: pg.PoolConfig, log: Log): pg.Pool {
  const pool = new pg.Pool(config)
  const noted = (error: Error) => log.warn({ err: error }, 'a connection to the database was lost')
  pool.on('error', noted)
  pool.on('connect', (client) => void client.on('error', noted))
  return pool
}

/**
 * A real PostgreSQL server that comes as an npm package and keeps its files in the data folder: what Cairn runs on
 * when no DATABASE_URL is set.
 */
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { PoolConfig } from 'pg'
import { findBinaries } from './binaries.ts'
import { prepareCluster } from './cluster.ts'
import { endOrphan } from './orphan.ts'
import { appRole, databaseName, ownerRole, prepareRoles } from './roles.ts'
import { chooseAccount } from './run-as.ts'
import { type ServerPlace, type ServerProcess, startServer } from './server-process.ts'
import { chooseSocket } from './socket.ts'

export interface EmbeddedPostgres {
  /** As the server says it, e.g. `18.4`. */
  version: string
  /** As `cairn_owner`: for migrations. */
  ownerConfig: PoolConfig
  /** As `cairn_app`: for everything else. */
  appConfig: PoolConfig
  /** As the superuser, in the database `postgres`: for maintenance and for tests. */
  adminConfig: PoolConfig
  /** Fast shutdown; settles when the server has ended. The caller closes its pools first. */
  stop(): Promise<void>
}

export interface StartEmbeddedPostgres {
  /** A folder of the database's own, e.g. `<data folder>/postgres`; made when absent. */
  folder: string
  log: { info(message: string): void; warn(message: string): void }
  /** False makes the first start quicker and lets a power cut in that moment spoil it: for throwaway databases. */
  syncFirst?: boolean
}

/**
 * Starts the server of this folder: makes it at the first start, ends what a killed Cairn left running, recovers
 * what a crash left unfinished. If the server ends by itself later, it is started again.
 *
 * The caller holds the lock of the data folder: two callers on one folder would end each other's server.
 *
 * @throws StartupError with a sentence that says what to do
 */
export async function startEmbeddedPostgres(options: StartEmbeddedPostgres): Promise<EmbeddedPostgres> {
  const { folder, log } = options
  const runAs = chooseAccount(folder)
  const binaries = await findBinaries(folder, runAs)
  const cluster = await prepareCluster(folder, binaries, runAs, options.syncFirst ?? true)
  const socket = await chooseSocket(folder, runAs)
  if ((await endOrphan(cluster, socket.client)) === 'stopped')
    log.warn('An earlier Cairn was killed; its database server was stopped')
  const place: ServerPlace = { folder, cluster, binaries, socket, runAs }
  const server = await keepRunning(place, log)

  const at = (user: string, database: string): PoolConfig => ({ host: socket.client, port: 5432, user, database })
  const adminConfig = at('postgres', 'postgres')
  try {
    const { version } = await prepareRoles(adminConfig)
    log.info(`Embedded PostgreSQL ${version} runs in ${folder}`)
    return {
      version,
      ownerConfig: at(ownerRole, databaseName),
      appConfig: at(appRole, databaseName),
      adminConfig,
      async stop() {
        await server.stop()
        await socket.remove()
      },
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** Starts the server, and again whenever it ends unbidden; after 0.2 s, and then ever slower up to 10 s. */
async function keepRunning(place: ServerPlace, log: StartEmbeddedPostgres['log']): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController()
  const pause = (time: number) => sleep(time, undefined, { ref: false, signal: stopping.signal }).catch(() => undefined)
  let server: ServerProcess | undefined = await startServer(place)
  const loop = async () => {
    for (let time = 200; ; time = Math.min(time * 2, 10_000)) {
      const startedAt = Date.now()
      await server?.ended
      if (Date.now() - startedAt > 60_000) time = 200
      if (stopping.signal.aborted) return
      log.warn(`The database server has ended; see ${join(place.folder, 'server.log')}. Starting it again`)
      await pause(time)
      if (stopping.signal.aborted) return
      try {
        await endOrphan(place.cluster, place.socket.client)
        server = await startServer(place)
        if (stopping.signal.aborted) await server.stop()
      } catch (error) {
        server = undefined
        log.warn(error instanceof Error ? error.message : String(error))
      }
    }
  }
  const running = loop()
  return {
    async stop() {
      stopping.abort()
      await server?.stop()
      await running
    },
  }
}

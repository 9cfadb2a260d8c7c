import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { queues } from '../src/app/reactions.ts'
import { startEmbeddedPostgres } from '../src/kernel/database/embedded/index.ts'
import { prepareExternalDatabase } from '../src/kernel/database/external.ts'
import { migrate } from '../src/kernel/database/migrate.ts'
import { prepareJobs } from '../src/kernel/database/prepare-jobs.ts'
import { openJobs } from '../src/kernel/jobs.ts'
import { createLog } from '../src/kernel/log.ts'
import { atDatabase, type TestServer } from './test-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}

/**
 * Once before all tests: one throwaway server (the embedded one, or the one in TEST_POSTGRES_URL or DATABASE_URL, whose named database is left alone), and on it a
 * migrated template that each test's database is a clone of.
 */
export default async function prepare(project: TestProject): Promise<() => Promise<void>> {
  const template = `cairn_test_${process.pid}_${randomBytes(3).toString('hex')}`
  const url = process.env.TEST_POSTGRES_URL ?? process.env.DATABASE_URL
  const { server, stop } = url ? await useExternal(url, template) : await startThrowaway(template)
  try {
    await buildTemplate(server)
  } catch (error) {
    await stop()
    throw error
  }
  project.provide('testServer', server)
  return stop
}

async function startThrowaway(template: string): Promise<{ server: TestServer; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(await quickestFolder(), 'cairn-test-'))
  await chmod(folder, 0o711) // as root, the database runs as another account
  const quiet = { info: () => {}, warn: (message: string) => console.warn(message) }
  const postgres = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), log: quiet, syncFirst: false })
  return {
    server: {
      admin: postgres.adminConfig,
      owner: postgres.ownerConfig,
      app: postgres.appConfig,
      setRole: undefined,
      template,
      ownerRole: postgres.ownerConfig.user,
    },
    async stop() {
      await postgres.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** In memory, if there is room: what the tests write is lost on purpose. */
async function quickestFolder(): Promise<string> {
  try {
    const { bavail, bsize } = await statfs('/dev/shm')
    if (bavail * bsize > 2_000_000_000) return '/dev/shm'
  } catch {
    // this system has none
  }
  return tmpdir()
}

async function useExternal(url: string, template: string): Promise<{ server: TestServer; stop(): Promise<void> }> {
  await prepareExternalDatabase(url)
  const config = { connectionString: url }
  return {
    server: { admin: config, owner: config, app: config, setRole: 'cairn_app', template, ownerRole: undefined },
    async stop() {
      const client = new pg.Client(config)
      await client.connect()
      const { rows } = await client.query<{ name: string }>(
        `select datname as name from pg_database where starts_with(datname, $1)`,
        [template],
      )
      for (const { name } of rows) await client.query(`drop database if exists ${name} with (force)`)
      await client.end()
    },
  }
}

async function buildTemplate(server: TestServer): Promise<void> {
  const admin = new pg.Client(server.admin)
  await admin.connect()
  const owner = server.ownerRole ? `owner ${server.ownerRole}` : ''
  await admin
    .query(`create database ${server.template} ${owner} template template0 encoding 'UTF8'`)
    .finally(() => admin.end())
  const ownConfig = atDatabase(server.owner, server.template)
  const pool = new pg.Pool(ownConfig)
  try {
    await migrate(pool)
    await prepareJobs(pool)
  } finally {
    await pool.end()
  }
  // the queues as well: each is a statement or two, and every test that opens a Cairn would wait for all of them
  const { boss } = await openJobs(ownConfig as object, queues, createLog('silent'), { work: false })
  await boss.stop({ graceful: false })
}

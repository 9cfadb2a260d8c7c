import { type Client, createClient } from '@cairn/api'
import type { FastifyInstance, InjectOptions } from 'fastify'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import { createApp } from '../src/app/create-app.ts'
import { queues, subscribersOf, subscriptions } from '../src/app/reactions.ts'
import { allRoutes } from '../src/app/routes.ts'
import { createGiven } from '../src/demo/given.ts'
import { system } from '../src/kernel/actor.ts'
import { openDatabase } from '../src/kernel/database/database.ts'
import { createJobsPort } from '../src/kernel/failed-jobs.ts'
import { openJobs, type QueuedEvent, runJob } from '../src/kernel/jobs.ts'
import { createKeyWrapper } from '../src/kernel/keys.ts'
import { createLog } from '../src/kernel/log.ts'
import type { OutgoingMail, Outside } from '../src/kernel/outside.ts'
import { createRuntime } from '../src/kernel/runtime.ts'
import { readSettings, type Settings } from '../src/kernel/settings.ts'
import { openSession } from '../src/modules/accounts/index.ts'
import { createSetup } from '../src/modules/instance/index.ts'
import { freshDatabase } from './database.ts'

export interface WorldOptions {
  outside?: Partial<Outside>
  settings?: Partial<Settings>
  /** No mail server: mails are caught. */
  catchMails?: boolean
  /** Where a world outlives a test: gets what ends it. */
  endLater?: (end: () => Promise<void>) => void
}

/** A whole Cairn for one test: a real database, real HTTP routes and jobs, and an outside world that a test sees and steers. */
export async function createWorld(options: WorldOptions = {}) {
  const database = await freshDatabase()
  const pool = new pg.Pool({ ...database.app, max: 8 })
  const kysely = openDatabase(pool)
  const owner = new pg.Pool({ ...database.owner, max: 2 })
  const settings: Settings = {
    ...readSettings({ CAIRN_PUBLIC_URL: 'https://cairn.test', CAIRN_RATE_LIMITS: 'false', CAIRN_LOG_LEVEL: 'silent' }),
    ...options.settings,
  }
  const log = createLog(settings.logLevel)
  const jobs = await openJobs({ ...(database.owner as object), max: 2 }, queues, log, { work: false })

  const mails: OutgoingMail[] = []
  const terminal: string[] = []
  const clock = { now: new Date('2026-03-02T09:00:00Z') }
  const outside: Outside = {
    now: () => clock.now,
    random: seededRandom(),
    fetch: async (url) => {
      throw new Error(`A test went out to ${url}`)
    },
    sendMail: options.catchMails ? undefined : async (mail) => void mails.push(mail),
    useMailServer() {},
    keys: createKeyWrapper(new Uint8Array(32).fill(7)),
    tellTerminal: (line) => void terminal.push(line),
    ...options.outside,
  }
  const runtime = createRuntime({ database: kysely, outside, settings, log, enqueue: jobs.enqueue, subscribersOf })
  const setup = await createSetup(runtime)
  const app = await createApp(
    runtime,
    allRoutes({
      setup,
      jobs: createJobsPort(jobs.boss),
      tellDemo: async () => {},
      startedAt: clock.now,
      database: 'embedded',
    }),
  )
  const endAfter = options.endLater ?? onTestFinished
  endAfter(async () => {
    await app.close()
    await jobs.boss.stop({ graceful: false })
    await kysely.destroy()
    await owner.end()
    await database.close()
  })

  /** Runs the jobs that are due, once each; says how many there were. */
  const runDueJobs = async (failures: unknown[]) => {
    const { rows } = await owner.query<{ name: string }>(
      `select distinct name from pgboss.job where state in ('created', 'retry') and start_after <= now() and name = any($1)`,
      [subscriptions.map(({ subscriber }) => subscriber)],
    )
    let count = 0
    for (const { name } of rows) {
      const subscription = subscriptions.find(({ subscriber }) => subscriber === name)!
      for (const job of await jobs.boss.fetch<QueuedEvent>(name, { batchSize: 100 })) {
        count += 1
        try {
          await runJob(runtime, subscription, job.data, log)
          await jobs.boss.complete(name, job.id)
        } catch (error) {
          failures.push(error)
          await jobs.boss.fail(name, job.id, { message: String(error) })
        }
      }
    }
    return count
  }

  return {
    runtime,
    app,
    setup,
    jobs,
    mails,
    /** What was said to whoever started the process. */
    terminal,
    /** The tables' owner, for what no door shows. */
    owner,
    given: createGiven(runtime),
    /** An API client of a stranger. */
    api: clientOf(app, settings.publicUrl, {}),
    /** An API client with this bearer token. */
    withToken: (token: string): Client => clientOf(app, settings.publicUrl, { authorization: `Bearer ${token}` }),
    /** An API client of this person, signed in by a session of theirs. */
    async as(person: { id: string }): Promise<Client> {
      const { secret } = await runtime.transact(system('test'), (work) =>
        openSession(work, { personId: person.id, userAgent: 'test' }),
      )
      return clientOf(app, settings.publicUrl, { cookie: `__Host-cairn_session=${secret}`, origin: settings.publicUrl })
    },
    /** Lets time pass, for us and for the jobs that wait. */
    async pass(milliseconds: number) {
      clock.now = new Date(clock.now.getTime() + milliseconds)
      await owner.query(
        `update pgboss.job set start_after = start_after - $1 * interval '1 millisecond' where state in ('created', 'retry')`,
        [milliseconds],
      )
    },
    clock,
    /**
     * Runs all that follows from what was done so far, until nothing is due.
     *
     * @returns what the jobs that failed had to say; they wait for their next try
     */
    async settle(): Promise<unknown[]> {
      const failures: unknown[] = []
      while ((await runDueJobs(failures)) > 0);
      return failures
    },
  }
}

export type World = Awaited<ReturnType<typeof createWorld>>

/** Calls the app's routes in this process, headers and all. */
function clientOf(app: FastifyInstance, baseUrl: string, headers: Record<string, string>): Client {
  return createClient({
    baseUrl,
    headers,
    fetch: async (url, init) => {
      const { pathname, search, host } = new URL(url)
      const answer = await app.inject({
        method: init.method as InjectOptions['method'],
        url: pathname + search,
        headers: { host, ...(init.headers as Record<string, string>) },
        ...(init.body != null && { payload: Buffer.from(init.body as Uint8Array) }),
      } as InjectOptions)
      const body = [204, 304].includes(answer.statusCode) ? null : new Uint8Array(answer.rawPayload)
      return new Response(body, {
        status: answer.statusCode,
        headers: Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as [string, string]),
      })
    },
  })
}

/** The same bytes in the same order, every time; no two ids alike in a test (mulberry32: a period of 2³²). */
function seededRandom() {
  let seed = 1
  const next = () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 16) & 255
  }
  return (bytes: number) => Uint8Array.from({ length: bytes }, next)
}

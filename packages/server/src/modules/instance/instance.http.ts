import { contract } from '@cairn/api'
import type { FastifyRequest } from 'fastify'
import type { FailedJob, JobsPort } from '../../kernel/failed-jobs.ts'
import { setSessionCookie } from '../../kernel/http/cookies.ts'
import { type Exchange, handle, type Routes } from '../../kernel/http/handle.ts'
import { listProblems } from '../../kernel/http/problem.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { type MembershipsOf, type OpenedSession, presentSession } from '../accounts/index.ts'
import { presentOrganization } from '../organizations/index.ts'
import { checkHealth } from './check-health.ts'
import { isSetupNeeded, type Setup } from './create-setup.ts'
import { getCast, playPart } from './demo-cast.ts'
import { demoErrors, jobErrors, setupErrors } from './instance.errors.ts'
import { setUp } from './set-up.ts'

/** What the roof hands to this module's routes. */
export interface InstanceParts {
  setup: Setup
  jobs: JobsPort
  membershipsOf: MembershipsOf
  version: string
  startedAt: Date
  database: 'embedded' | 'external'
  /** Tells the demo story into this Cairn. */
  tellDemo(runtime: Runtime): Promise<void>
}

export function instanceRoutes(parts: InstanceParts): Routes {
  const { setup, jobs, membershipsOf, version, startedAt, database } = parts

  /** Puts a session that was just opened into the browser, and says whose it is. */
  const welcome = async ({ runtime, reply }: Exchange & { runtime: Runtime }, opened: OpenedSession) => {
    setSessionCookie(reply, runtime.settings.publicUrl, opened.secret, opened.maxAge)
    return runtime.transact(opened.actor, (work) => presentSession(work, membershipsOf), 'read only')
  }

  return handle(contract.instance, {
    about: async ({ work, runtime: { settings, outside } }) => ({
      version,
      setupNeeded: await isSetupNeeded(work, setup),
      demo: settings.demo,
      mailsAreCaught: outside.sendMail === undefined,
      publicUrl: settings.publicUrl,
    }),
    listProblems: { outside: async () => ({ items: listProblems() }) },
    setUp: {
      outside: async (exchange) => {
        const { runtime, body } = exchange
        const userAgent = userAgentOf(exchange.request)
        const { organization, opened } = await setUp(runtime, setup, { ...body, userAgent })
        const session = await welcome(exchange, opened)
        if (body.demoData) await tellDemo(runtime, parts)
        return { organization: presentOrganization(organization), session }
      },
    },
    health: {
      outside: async ({ runtime }) => ({
        ...(await checkHealth(runtime, jobs)),
        version,
        startedAt: startedAt.toISOString(),
        database,
      }),
    },
    failedJobs: { outside: async () => ({ items: (await jobs.failed()).map(presentJob) }) },
    retryJob: {
      outside: async ({ params }) => {
        if (!(await jobs.retry(params.jobId))) throw jobErrors.not_found()
        return { done: true } as const
      },
    },
    demoCast: async ({ work, runtime }) => {
      requireDemo(runtime)
      return { items: await getCast(work) }
    },
    demoSignIn: {
      outside: async (exchange) => {
        const { runtime, actor, body } = exchange
        requireDemo(runtime)
        const userAgent = userAgentOf(exchange.request)
        const opened = await runtime.transact(actor, (work) => playPart(work, body.personId, userAgent))
        return welcome(exchange, opened)
      },
    },
  })
}

const userAgentOf = (request: FastifyRequest) => request.headers['user-agent'] ?? ''

/** The first run is done by then, and its administrator signed in: what fails here takes nothing of that away. */
async function tellDemo(runtime: Runtime, parts: InstanceParts): Promise<void> {
  try {
    await parts.tellDemo(runtime)
  } catch (error) {
    throw setupErrors.demo_failed(undefined, { cause: error })
  }
}

function requireDemo({ settings }: Runtime): void {
  if (!settings.demo) throw demoErrors.not_a_demo()
}

const presentJob = ({ id, name, failedAt, attempts, error }: FailedJob) => ({
  id,
  name,
  failedAt: failedAt.toISOString(),
  attempts,
  error,
})

import { contract } from '@cairn/api'
import type { JobsPort } from '../../kernel/failed-jobs.ts'
import { setSessionCookie } from '../../kernel/http/cookies.ts'
import { handle, type Routes } from '../../kernel/http/handle.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { type MembershipsOf, type OpenedSession, openSession, presentSession } from '../accounts/index.ts'
import { presentOrganization } from '../organizations/index.ts'
import { checkReadiness } from './check-readiness.ts'
import { getCast } from './demo-cast.ts'
import { demoErrors, jobErrors } from './instance.errors.ts'
import { type Setup, setUp } from './set-up.ts'

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
  const { setup, jobs, membershipsOf, version, startedAt, tellDemo } = parts
  const present = (runtime: Runtime, { actor }: OpenedSession) =>
    runtime.transact(actor, (work) => presentSession(work, membershipsOf), 'read only')

  return handle(contract.instance, {
    about: async ({ runtime: { settings, outside } }) => ({
      version,
      setupNeeded: setup.code !== undefined,
      demo: settings.demo,
      mailsAreCaught: outside.sendMail === undefined,
      publicUrl: settings.publicUrl,
    }),
    setUp: {
      outside: async ({ runtime, body, request, reply }) => {
        const userAgent = request.headers['user-agent'] ?? ''
        const { organization, opened } = await setUp(runtime, setup, { ...body, userAgent })
        if (body.demoData) await tellDemo(runtime)
        setSessionCookie(reply, runtime.settings.publicUrl, opened.secret, opened.maxAge)
        return { organization: presentOrganization(organization), session: await present(runtime, opened) }
      },
    },
    health: {
      outside: async ({ runtime }) => {
        const [{ ok, checks }, counts] = await Promise.all([checkReadiness(runtime), jobs.counts()])
        const mail = {
          name: 'mail',
          ok: true,
          detail: runtime.outside.sendMail ? 'sent by SMTP' : 'caught, to be read here',
        }
        return {
          ok,
          version,
          startedAt: startedAt.toISOString(),
          database: parts.database,
          checks: [...checks, mail],
          jobs: counts,
        }
      },
    },
    failedJobs: {
      outside: async () => ({
        items: (await jobs.failed()).map(({ failedAt, ...job }) => ({
          ...job,
          ...(failedAt && { failedAt: failedAt.toISOString() }),
        })),
      }),
    },
    retryJob: {
      outside: async ({ params }) => {
        if (!(await jobs.retry(params.jobId))) throw jobErrors.not_found()
        return { done: true as const }
      },
    },
    demoCast: async ({ work, runtime }) => {
      if (!runtime.settings.demo) throw demoErrors.not_a_demo()
      return { items: await getCast(work) }
    },
    demoSignIn: {
      outside: async ({ runtime, actor, body, request, reply }) => {
        if (!runtime.settings.demo) throw demoErrors.not_a_demo()
        const opened = await runtime.transact(actor, async (work) => {
          if (!(await getCast(work)).some(({ personId }) => personId === body.personId)) throw demoErrors.no_such_part()
          return openSession(work, { personId: body.personId, userAgent: request.headers['user-agent'] ?? '' })
        })
        setSessionCookie(reply, runtime.settings.publicUrl, opened.secret, opened.maxAge)
        return present(runtime, opened)
      },
    },
  })
}

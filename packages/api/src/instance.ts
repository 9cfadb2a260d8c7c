import { z } from 'zod'
import { Session } from './accounts.ts'
import { Done, Email, Instant, line, PersonId } from './common.ts'
import { endpoint } from './endpoint.ts'
import { Organization } from './organizations.ts'

const HealthCheck = z.object({ name: z.string(), ok: z.boolean(), detail: z.string() })

/** The instance itself: first run, health, the demo's cast, work that needs attention. */
export const instance = {
  about: endpoint({
    method: 'GET',
    path: '/api/v1/instance',
    summary: 'What this Cairn is: version, whether it waits for its first run, whether it is a demo',
    access: 'public',
    response: z.object({
      version: z.string(),
      setupNeeded: z.boolean(),
      demo: z.boolean(),
      mailsAreCaught: z.boolean(),
      publicUrl: z.string(),
    }),
  }),
  listProblems: endpoint({
    method: 'GET',
    path: '/api/v1/problems',
    summary:
      'What requests can be refused with: every code, its status and its title; each has a page at /problems/:code',
    access: 'public',
    response: z.object({ items: z.array(z.object({ code: z.string(), status: z.int(), title: z.string() })) }),
  }),
  setUp: endpoint({
    method: 'POST',
    path: '/api/v1/setup',
    summary: 'The first run: institution and first administrator; needs the one-time code from the terminal',
    access: 'public',
    body: z.object({
      code: z.string().trim().max(40),
      institution: z.object({
        name: line(200),
        slug: z
          .string()
          .trim()
          .toLowerCase()
          .regex(/^[a-z0-9](?:[a-z0-9-]{0,46}[a-z0-9])?$/),
      }),
      administrator: z.object({ name: line(200), email: Email }),
      smtpUrl: z
        .url({ protocol: /^smtps?$/ })
        .max(500)
        .optional(),
      demoData: z.boolean().default(false),
    }),
    response: z.object({ organization: Organization, session: Session }),
    status: 201,
    rate: 10,
    problems: ['setup.done_already', 'setup.wrong_code', 'setup.demo_failed'],
  }),
  health: endpoint({
    method: 'GET',
    path: '/api/v1/health',
    summary: 'How this Cairn is: database, migrations, jobs, disk, mail, clock',
    access: 'operator',
    response: z.object({
      ok: z.boolean(),
      version: z.string(),
      startedAt: Instant,
      database: z.string(),
      checks: z.array(HealthCheck),
      jobs: z.object({ waiting: z.int(), running: z.int(), failed: z.int() }),
    }),
  }),
  failedJobs: endpoint({
    method: 'GET',
    path: '/api/v1/failed-jobs',
    summary: 'Work that was given up after its last try',
    access: 'operator',
    response: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          failedAt: Instant.optional(),
          attempts: z.int(),
          error: z.string(),
        }),
      ),
    }),
  }),
  retryJob: endpoint({
    method: 'POST',
    path: '/api/v1/failed-jobs/:jobId/retry',
    summary: 'Try a failed job again',
    access: 'operator',
    params: z.object({ jobId: z.string().max(80) }),
    response: Done,
    problems: ['job.not_found'],
  }),
  demoCast: endpoint({
    method: 'GET',
    path: '/api/v1/demo/cast',
    summary: 'The people of the demo (demo mode only)',
    access: 'public',
    response: z.object({
      items: z.array(
        z.object({
          personId: PersonId,
          name: z.string(),
          part: z.string(),
          organization: z.string().optional(),
          start: z.string(),
        }),
      ),
    }),
    problems: ['demo.not_a_demo'],
  }),
  demoSignIn: endpoint({
    method: 'POST',
    path: '/api/v1/demo/sessions',
    summary: 'Sign in as one of the cast (demo mode only)',
    access: 'public',
    body: z.object({ personId: PersonId }),
    response: Session,
    status: 201,
    problems: ['demo.not_a_demo', 'demo.no_such_part'],
  }),
}

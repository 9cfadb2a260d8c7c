import type { JobsPort } from '../../kernel/failed-jobs.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { checkParts, look } from './check-readiness.ts'
import { type HealthCheck, lookAtMail, lookAtQueue } from './instance.model.ts'

export interface Health {
  ok: boolean
  checks: HealthCheck[]
  jobs: { waiting: number; running: number; failed: number }
}

/** The queue that mails wait in (module notifications). */
const MAILS = 'notifications.deliver-mail'

/** How this Cairn is, for its operator: what it needs to work, and what waits for somebody's attention. */
export async function checkHealth(runtime: Runtime, jobs: JobsPort): Promise<Health> {
  let counts: Health['jobs'] = { waiting: 0, running: 0, failed: 0 }
  const [parts, work, mail] = await Promise.all([
    checkParts(runtime),
    look(runtime, 'jobs', async () => {
      counts = await jobs.counts()
      return lookAtQueue({ counts, oldestWaitingSeconds: await jobs.oldestWaitingSeconds() })
    }),
    look(runtime, 'mail', async ({ outside }) => {
      const failing = await jobs.failing()
      return lookAtMail(
        outside.sendMail !== undefined,
        failing.find(({ name }) => name === MAILS),
      )
    }),
  ])
  const checks = [...parts, work, mail]
  return { ok: checks.every(({ ok }) => ok), checks, jobs: counts }
}

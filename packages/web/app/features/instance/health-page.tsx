import type { Client } from '@cairn/api'
import { RotateCcw } from 'lucide-react'
import { redirect } from 'react-router'
import { flash } from '../../lib/flash.ts'
import { useFormat } from '../../lib/format.ts'
import { formAction, readField } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { api } from '../../lib/services.ts'
import { requireOperator } from '../../lib/session.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Section } from '../../ui/section.tsx'
import { StatePill } from '../../ui/state-pill.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import type { Route } from './+types/health-page'
import { FailedJobs } from './failed-jobs.tsx'

type Check = Awaited<ReturnType<Client['instance']['health']>>['checks'][number]

export async function loader(args: Route.LoaderArgs) {
  requireOperator(args)
  const { instance } = args.context.get(api)
  const [health, failed] = await Promise.all([instance.health(), instance.failedJobs()])
  return { health, failed: failed.items }
}

export const action = formAction(async (args: Route.ActionArgs) => {
  requireOperator(args)
  const jobId = await readField(args.request, '_job')
  await args.context.get(api).instance.retryJob({ params: { jobId } })
  flash(args.context, 'operate.jobs.retried')
  return redirect('/operate/health')
})

/** How this Cairn is: what it needs to work, and what was given up and waits for somebody. */
export default function HealthPage({ loaderData: { health, failed } }: Route.ComponentProps) {
  const text = useMessages()
  const format = useFormat()
  const { ok, version, startedAt, database, checks, jobs } = health
  const columns: Column<Check>[] = [
    { key: 'name', label: text('operate.health.check'), cell: ({ name }) => nameOf(name) },
    {
      key: 'state',
      label: text('operate.health.state'),
      cell: (check) => (
        <StatePill tone={check.ok ? 'success' : 'danger'}>
          {text(check.ok ? 'operate.health.fine' : 'operate.health.notFine')}
        </StatePill>
      ),
    },
    {
      key: 'detail',
      label: text('operate.health.detail'),
      // said by the server, in the language of its log
      cell: ({ detail }) => (
        <bdi lang="en" className="wrap-anywhere">
          {detail}
        </bdi>
      ),
    },
  ]
  const nameOf = (name: string) => {
    const key = `operate.health.check.${name}`
    return text.has(key) ? text(key) : name
  }
  return (
    <>
      <PageHeader
        title={text('operate.health.title')}
        beside={
          <StatePill tone={ok ? 'success' : 'danger'}>
            {text(ok ? 'operate.health.allFine' : 'operate.health.attention')}
          </StatePill>
        }
        actions={
          <LinkButton to="/operate/health" variant="secondary" icon={RotateCcw}>
            {text('operate.health.lookAgain')}
          </LinkButton>
        }
      />
      <div className="grid gap-8">
        <Facts
          facts={[
            { label: text('operate.health.version'), value: version },
            { label: text('operate.health.startedAt'), value: <Time value={startedAt} show="moment" /> },
            {
              label: text('operate.health.database'),
              value: text(
                database === 'embedded' ? 'operate.health.database.embedded' : 'operate.health.database.external',
              ),
            },
            {
              label: text('operate.health.jobs'),
              value: text('operate.health.jobs.counts', {
                waiting: format.number(jobs.waiting),
                running: format.number(jobs.running),
                failed: format.number(jobs.failed),
              }),
            },
          ]}
        />
        <Section title={text('operate.health.checks')}>
          <Table caption={text('operate.health.checks')} columns={columns} rows={checks} rowKey={({ name }) => name} />
        </Section>
        <FailedJobs jobs={failed} />
      </div>
    </>
  )
}

import type { Client } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Code } from '../../ui/code.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/section.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'

type Job = Awaited<ReturnType<Client['instance']['failedJobs']>>['items'][number]

/** Work that was given up, each with what its last try came to and a button that tries it again. */
export function FailedJobs({ jobs }: { jobs: readonly Job[] }) {
  const text = useMessages()
  const columns: Column<Job>[] = [
    { key: 'name', label: text('operate.jobs.name'), cell: ({ name }) => <Code>{name}</Code> },
    {
      key: 'error',
      label: text('operate.jobs.error'),
      cell: ({ error }) => (
        <bdi lang="en" className="wrap-anywhere">
          {error}
        </bdi>
      ),
    },
    { key: 'attempts', label: text('operate.jobs.attempts'), cell: ({ attempts }) => attempts, align: 'end' },
    {
      key: 'at',
      label: text('operate.jobs.failedAt'),
      cell: ({ failedAt }) => (failedAt ? <Time value={failedAt} show="moment" /> : '–'),
      align: 'end',
    },
    {
      key: 'retry',
      label: text('operate.jobs.retry'),
      isLabelHidden: true,
      cell: ({ id, name }) => (
        <Form name={id}>
          <input type="hidden" name="_job" value={id} />
          <SubmitButton variant="secondary" size="small">
            {text('operate.jobs.retry')}
            <span className="sr-only"> {name}</span>
          </SubmitButton>
        </Form>
      ),
    },
  ]
  return (
    <Section title={text('operate.jobs.title')}>
      <p className="mb-4 max-w-measure text-text-2">{text('operate.jobs.lead')}</p>
      {jobs.length === 0 ? (
        <p>{text('operate.jobs.none')}</p>
      ) : (
        <Table caption={text('operate.jobs.title')} columns={columns} rows={jobs} rowKey={({ id }) => id} />
      )}
    </Section>
  )
}

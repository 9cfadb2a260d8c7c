import { contract, type Mail } from '@cairn/api'
import { Mail as MailIcon } from 'lucide-react'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { listQuery } from '../../lib/list-query.ts'
import { requirePermitted } from '../../lib/membership.ts'
import { api, services } from '../../lib/services.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { MoreLink } from '../../ui/more-link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { StatePill } from '../../ui/state-pill.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import type { Route } from './+types/mails-page'
import { SettingsTabs } from './settings-tabs.tsx'

export async function loader(args: Route.LoaderArgs) {
  const membership = requirePermitted(args, 'mail.read')
  const query = listQuery(args.request, contract.notifications.listMails.query)
  const mails = await args.context.get(api).notifications.listMails({ params: membership, query })
  return { ...mails, permissions: membership.permissions, areCaught: args.context.get(services).mailsAreCaught }
}

const TONES = { waiting: 'info', sent: 'success', caught: 'neutral', failed: 'danger' } as const

/** What was sent for the institution, and what became of it. */
export default function MailsPage({ loaderData, params }: Route.ComponentProps) {
  const text = useMessages()
  const { items, next, permissions, areCaught } = loaderData
  const columns: Column<Mail>[] = [
    {
      key: 'subject',
      label: text('manage.mails.subject'),
      cell: ({ subject, lastError, state }) => (
        <>
          <bdi>{subject}</bdi>
          {lastError && state !== 'sent' && (
            <span className="block text-sm font-normal text-danger">
              {text('manage.mails.error', { error: lastError })}
            </span>
          )}
        </>
      ),
    },
    { key: 'to', label: text('manage.mails.to'), cell: ({ to }) => <bdi className="wrap-anywhere">{to}</bdi> },
    {
      key: 'state',
      label: text('manage.mails.state'),
      cell: ({ state }) => <StatePill tone={TONES[state]}>{text(`manage.mails.state.${state}`)}</StatePill>,
    },
    {
      key: 'at',
      label: text('manage.mails.at'),
      cell: ({ createdAt }) => <Time value={createdAt} show="moment" />,
      align: 'end',
    },
  ]
  return (
    <>
      <PageHeader title={text('manage.settings.title')} />
      <SettingsTabs org={params.org} permissions={permissions} />
      <p className="mb-4 max-w-measure text-text-2">{text('manage.mails.lead')}</p>
      {areCaught && (
        <div className="mb-6">
          <Notice>{text('manage.mails.caught')}</Notice>
        </div>
      )}
      <SearchField label={text('manage.mails.search')} />
      {items.length === 0 ? (
        <EmptyState icon={MailIcon} title={text('manage.mails.empty')}>
          {text('manage.mails.emptyHint')}
        </EmptyState>
      ) : (
        <Table caption={text('manage.mails.title')} columns={columns} rows={items} rowKey={({ id }) => id} />
      )}
      <MoreLink next={next} />
    </>
  )
}

import { contract, type Mail } from '@cairn/api'
import { Mails } from 'lucide-react'
import { Link } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { listQuery } from '../../lib/list-query.ts'
import { api, services } from '../../lib/services.ts'
import { requireOperator } from '../../lib/session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { MoreLink } from '../../ui/more-link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import type { Route } from './+types/caught-mails-page'

export async function loader(args: Route.LoaderArgs) {
  requireOperator(args)
  const query = listQuery(args.request, contract.notifications.listCaught.query)
  const mails = await args.context.get(api).notifications.listCaught({ query })
  return { ...mails, areCaught: args.context.get(services).mailsAreCaught }
}

/** Where mails go on a Cairn without a mail server. */
export default function CaughtMailsPage({ loaderData }: Route.ComponentProps) {
  const text = useMessages()
  const { items, next, areCaught } = loaderData
  const columns: Column<Mail>[] = [
    {
      key: 'subject',
      label: text('operate.mails.subject'),
      cell: ({ id, subject }) => (
        <Link to={`/operate/mails/${id}`} className="link">
          <bdi>{subject}</bdi>
        </Link>
      ),
    },
    { key: 'to', label: text('operate.mails.to'), cell: ({ to }) => <bdi className="wrap-anywhere">{to}</bdi> },
    {
      key: 'at',
      label: text('operate.mails.at'),
      cell: ({ createdAt }) => <Time value={createdAt} show="moment" />,
      align: 'end',
    },
  ]
  return (
    <>
      <PageHeader title={text('operate.mails.title')} lead={text('operate.mails.lead')} />
      {!areCaught && (
        <div className="mb-6">
          <Notice>{text('operate.mails.areSent')}</Notice>
        </div>
      )}
      <SearchField label={text('operate.mails.search')} />
      {items.length === 0 ? (
        <EmptyState icon={Mails} title={text('operate.mails.empty')}>
          {text('operate.mails.emptyHint')}
        </EmptyState>
      ) : (
        <Table caption={text('operate.mails.title')} columns={columns} rows={items} rowKey={({ id }) => id} />
      )}
      <MoreLink next={next} />
    </>
  )
}

import { Inbox } from 'lucide-react'
import { useSearchParams } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { listAddress } from '../../lib/list-query.ts'
import { requirePermitted } from '../../lib/membership.ts'
import { api } from '../../lib/services.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import type { Route } from './+types/inbox-page'
import { ProposalTable } from './proposal-table.tsx'

const PARTS = ['my_turn', 'waiting', 'done'] as const

export async function loader(args: Route.LoaderArgs) {
  const membership = requirePermitted(args, 'proposal.read')
  const { myTurn, waiting, done } = await args.context.get(api).governance.inbox({ params: membership })
  return { parts: { my_turn: myTurn, waiting, done }, now: new Date().toISOString() }
}

/** What waits for whoever looks, what they wait for, and what they had a part in. */
export default function InboxPage({ loaderData: { parts, now }, params }: Route.ComponentProps) {
  const text = useMessages()
  const [search] = useSearchParams()
  const part = PARTS.find((one) => one === search.get('part')) ?? 'my_turn'
  return (
    <>
      <PageHeader title={text('proposals.inbox.title')} lead={text('proposals.inbox.lead')} />
      <Tabs
        label={text('proposals.inbox.tabs')}
        tabs={PARTS.map((one) => ({
          to: listAddress(search, { part: one === 'my_turn' ? undefined : one }),
          label: text(`proposals.inbox.${one}`),
          count: parts[one].length,
          isCurrent: one === part,
        }))}
      />
      {parts[part].length === 0 ? (
        <EmptyState icon={Inbox} title={text(`proposals.inbox.${part}.empty`)}>
          {text(`proposals.inbox.${part}.emptyHint`)}
        </EmptyState>
      ) : (
        <ProposalTable caption={text(`proposals.inbox.${part}`)} org={params.org} proposals={parts[part]} now={now} />
      )}
    </>
  )
}

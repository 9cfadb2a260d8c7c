import { contract, PROPOSAL_KINDS, PROPOSAL_STATES } from '@cairn/api'
import { FileText, SearchX } from 'lucide-react'
import { Form, useSearchParams, useSubmit } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { listQuery } from '../../lib/list-query.ts'
import { requirePermitted } from '../../lib/membership.ts'
import { api } from '../../lib/services.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FilterSelect } from '../../ui/filter-select.tsx'
import { MoreLink } from '../../ui/more-link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import type { Route } from './+types/proposal-list-page'
import { ProposalTable } from './proposal-table.tsx'

export async function loader(args: Route.LoaderArgs) {
  const membership = requirePermitted(args, 'proposal.read')
  const query = listQuery(args.request, contract.governance.listProposals.query)
  const list = await args.context.get(api).governance.listProposals({ params: membership, query })
  return { ...list, now: new Date().toISOString() }
}

/** All that was proposed at an institution, newest first. */
export default function ProposalListPage({ loaderData: { items, next, now }, params }: Route.ComponentProps) {
  const text = useMessages()
  const [search] = useSearchParams()
  return (
    <>
      <PageHeader title={text('proposals.list.title')} lead={text('proposals.list.lead')} />
      <Filters />
      {items.length > 0 && (
        <ProposalTable caption={text('proposals.list.title')} org={params.org} proposals={items} now={now} />
      )}
      {items.length === 0 && search.size === 0 && (
        <EmptyState icon={FileText} title={text('proposals.list.empty')}>
          {text('proposals.list.emptyHint')}
        </EmptyState>
      )}
      {items.length === 0 && search.size > 0 && (
        <EmptyState
          icon={SearchX}
          title={text('proposals.list.nothing')}
          action={
            <LinkButton to={`/manage/${params.org}/proposals`} variant="secondary">
              {text('proposals.list.all')}
            </LinkButton>
          }
        />
      )}
      <MoreLink next={next} />
    </>
  )
}

/** What is chosen stands in the address, at once where there is a script. */
function Filters() {
  const text = useMessages()
  const submit = useSubmit()
  return (
    <Form
      role="search"
      method="get"
      onChange={(event) => void submit(event.currentTarget, { preventScrollReset: true })}
      className="mb-6 flex flex-wrap items-end gap-3"
    >
      <FilterSelect
        name="state"
        label={text('proposals.state')}
        all={text('proposals.list.anyState')}
        options={PROPOSAL_STATES.map((value) => ({ value, label: text(`proposals.state.${value}`) }))}
      />
      <FilterSelect
        name="kind"
        label={text('proposals.kind')}
        all={text('proposals.list.anyKind')}
        options={PROPOSAL_KINDS.map((value) => ({ value, label: text(`proposals.kind.${value}`) }))}
      />
      <Button type="submit" variant="secondary">
        {text('proposals.list.filter')}
      </Button>
    </Form>
  )
}

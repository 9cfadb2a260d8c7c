import { AWARD_STATES, type Award, contract } from '@cairn/api'
import { Award as AwardIcon, Plus, SearchX } from 'lucide-react'
import { Link, useSearchParams } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { listAddress, listQuery } from '../../lib/list-query.ts'
import { requirePermitted } from '../../lib/membership.ts'
import { api } from '../../lib/services.ts'
import { permits } from '../../lib/session.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { MoreLink } from '../../ui/more-link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Time } from '../../ui/time.tsx'
import type { Route } from './+types/awards-page'
import { AwardStatePill } from './award-state.tsx'

export async function loader(args: Route.LoaderArgs) {
  const membership = requirePermitted(args, 'award.read')
  const query = listQuery(args.request, contract.awards.list.query)
  const list = await args.context.get(api).awards.list({ params: membership, query })
  return { ...list, mayGrant: permits(membership, 'award.grant') }
}

/** Who has earned what at this institution. */
export default function AwardsPage({ loaderData, params }: Route.ComponentProps) {
  const text = useMessages()
  const [search] = useSearchParams()
  const { items, next, mayGrant } = loaderData
  const state = search.get('state')
  const here = `/manage/${params.org}/awards`
  const grant = mayGrant && (
    <LinkButton to={`${here}/new`} icon={Plus}>
      {text('manage.awards.grant')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={text('manage.awards.title')} lead={text('manage.awards.lead')} actions={grant} />
      <SearchField key={state} label={text('manage.awards.search')}>
        {state && <input type="hidden" name="state" value={state} />}
      </SearchField>
      <Tabs
        label={text('manage.awards.filter')}
        tabs={[undefined, ...AWARD_STATES].map((one) => ({
          to: listAddress(search, { state: one }),
          label: text(one ? `manage.awards.state.${one}` : 'manage.awards.all'),
          isCurrent: (state ?? undefined) === one,
        }))}
      />
      {items.length > 0 && (
        <Table
          caption={text('manage.awards.title')}
          columns={columns(text, here)}
          rows={items}
          rowKey={(award) => award.id}
        />
      )}
      {items.length === 0 && <NothingHere here={here} isSearch={search.size > 0} grant={grant} />}
      <MoreLink next={next} />
    </>
  )
}

function columns(text: ReturnType<typeof useMessages>, here: string): Column<Award>[] {
  return [
    {
      key: 'recipient',
      label: text('manage.awards.recipient'),
      cell: ({ id, recipient }) => (
        <>
          <Link to={`${here}/${id}`} className="link">
            <bdi>{recipient.name}</bdi>
          </Link>
          <bdi className="block text-sm font-normal text-text-2 wrap-anywhere">{recipient.email}</bdi>
        </>
      ),
    },
    {
      key: 'achievement',
      label: text('manage.awards.achievement'),
      cell: ({ achievementTitle }) => <bdi>{achievementTitle}</bdi>,
    },
    { key: 'state', label: text('manage.awards.state'), cell: (award) => <AwardStatePill award={award} /> },
    {
      key: 'grantedAt',
      label: text('manage.awards.grantedAt'),
      align: 'end',
      cell: ({ grantedAt }) => <Time value={grantedAt} />,
    },
  ]
}

function NothingHere(props: { here: string; isSearch: boolean; grant: React.ReactNode }) {
  const text = useMessages()
  if (!props.isSearch)
    return (
      <EmptyState icon={AwardIcon} title={text('manage.awards.empty')} action={props.grant}>
        {text('manage.awards.emptyHint')}
      </EmptyState>
    )
  const all = (
    <LinkButton to={props.here} variant="secondary">
      {text('manage.awards.showAll')}
    </LinkButton>
  )
  return (
    <EmptyState icon={SearchX} title={text('manage.awards.nothing')} action={all}>
      {text('manage.awards.nothingHint')}
    </EmptyState>
  )
}

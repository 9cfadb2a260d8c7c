import { ACHIEVEMENT_STATES, contract, type WorkCard } from '@cairn/api'
import { FileUp, Medal, Plus, SearchX } from 'lucide-react'
import type { ReactNode } from 'react'
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
import type { Route } from './+types/achievement-list-page'
import { AchievementStatePill } from './achievement-state.tsx'

export async function loader(args: Route.LoaderArgs) {
  const membership = requirePermitted(args, 'achievement.read')
  const query = listQuery(args.request, contract.catalog.list.query)
  const list = await args.context.get(api).catalog.list({ params: membership, query })
  return { ...list, mayWrite: permits(membership, 'achievement.edit') }
}

/** Everything that can be earned at this institution, in every state. */
export default function AchievementListPage({ loaderData, params }: Route.ComponentProps) {
  const text = useMessages()
  const [search] = useSearchParams()
  const { items, next, counts, mayWrite } = loaderData
  const state = search.get('state')
  const here = `/manage/${params.org}/achievements`
  const write = mayWrite && (
    <>
      <LinkButton to={`${here}/import`} variant="secondary" icon={FileUp}>
        {text('manage.achievements.import')}
      </LinkButton>
      <LinkButton to={`${here}/new`} icon={Plus}>
        {text('manage.achievements.new')}
      </LinkButton>
    </>
  )
  return (
    <>
      <PageHeader title={text('manage.achievements.title')} lead={text('manage.achievements.lead')} actions={write} />
      <SearchField key={state} label={text('manage.achievements.search')}>
        {state && <input type="hidden" name="state" value={state} />}
      </SearchField>
      <Tabs
        label={text('manage.achievements.filter')}
        tabs={[undefined, ...ACHIEVEMENT_STATES].map((one) => ({
          to: listAddress(search, { state: one }),
          label: text(one ? `manage.achievements.state.${one}` : 'manage.achievements.all'),
          isCurrent: (state ?? undefined) === one,
          count: one ? counts[one] : Object.values(counts).reduce((sum, count) => sum + count, 0),
        }))}
      />
      {items.length > 0 && (
        <Table
          caption={text('manage.achievements.title')}
          columns={columns(text, here)}
          rows={items}
          rowKey={({ id }) => id}
        />
      )}
      {items.length === 0 && <NothingHere here={here} isSearch={search.size > 0} write={write} />}
      <MoreLink next={next} />
    </>
  )
}

function columns(text: ReturnType<typeof useMessages>, here: string): Column<WorkCard>[] {
  return [
    {
      key: 'name',
      label: text('manage.achievements.name'),
      cell: ({ id, title, field, imageSvg }) => (
        <span className="flex items-center gap-3">
          <img src={imageSvg} alt="" width={48} height={48} loading="lazy" className="size-12 shrink-0" />
          <span className="min-w-0">
            <Link to={`${here}/${id}`} className="link">
              <bdi>{title}</bdi>
            </Link>
            {field && <bdi className="block text-sm font-normal text-text-2">{field}</bdi>}
          </span>
        </span>
      ),
    },
    {
      key: 'state',
      label: text('manage.achievements.state'),
      cell: ({ state }) => <AchievementStatePill state={state} />,
    },
    {
      key: 'version',
      label: text('manage.achievements.version'),
      align: 'end',
      cell: ({ version }) => (version > 0 ? version : '–'),
    },
    {
      key: 'updated',
      label: text('manage.achievements.updated'),
      align: 'end',
      cell: ({ updatedAt }) => <Time value={updatedAt} />,
    },
  ]
}

function NothingHere({ here, isSearch, write }: { here: string; isSearch: boolean; write: ReactNode }) {
  const text = useMessages()
  if (!isSearch)
    return (
      <EmptyState icon={Medal} title={text('manage.achievements.empty')} action={write}>
        {text(write ? 'manage.achievements.emptyHint' : 'manage.achievements.emptyReader')}
      </EmptyState>
    )
  const all = (
    <LinkButton to={here} variant="secondary">
      {text('manage.achievements.showAll')}
    </LinkButton>
  )
  return (
    <EmptyState icon={SearchX} title={text('manage.achievements.nothing')} action={all}>
      {text('manage.achievements.nothingHint')}
    </EmptyState>
  )
}

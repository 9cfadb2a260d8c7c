import { contract } from '@cairn/api'
import { Landmark, Plus } from 'lucide-react'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { listQuery } from '../../lib/list-query.ts'
import { requirePermitted } from '../../lib/membership.ts'
import { api } from '../../lib/services.ts'
import { permits } from '../../lib/session.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card, CardGrid } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { MoreLink } from '../../ui/more-link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Section } from '../../ui/section.tsx'
import type { Route } from './+types/committee-list-page'
import { MeetingTable } from './meeting-table.tsx'

export async function loader(args: Route.LoaderArgs) {
  const membership = requirePermitted(args, 'proposal.read')
  const { governance } = args.context.get(api)
  const [{ items }, meetings] = await Promise.all([
    governance.listCommittees({ params: membership }),
    governance.listMeetings({
      params: membership,
      query: listQuery(args.request, contract.governance.listMeetings.query),
    }),
  ])
  return { committees: items, meetings, mayManage: permits(membership, 'governance.manage') }
}

/** The committees of an institution, and their meetings. */
export default function CommitteeListPage({ loaderData, params }: Route.ComponentProps) {
  const text = useMessages()
  const { committees, meetings, mayManage } = loaderData
  const found = mayManage && (
    <LinkButton to={`/manage/${params.org}/committees/new`} icon={Plus}>
      {text('manage.committees.new')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title={text('manage.committees.title')}
        lead={text('manage.committees.lead')}
        actions={committees.length > 0 && found}
      />
      <div className="grid gap-8">
        {committees.length === 0 && (
          <EmptyState icon={Landmark} title={text('manage.committees.empty')} action={found}>
            {text('manage.committees.emptyHint')}
          </EmptyState>
        )}
        <CardGrid>
          {committees.map(({ id, name, members }) => (
            <Card key={id} title={<bdi>{name}</bdi>} to={`/manage/${params.org}/committees/${id}`}>
              <p className="text-text-2">{text('manage.committees.count', { count: members.length })}</p>
              <p className="text-sm text-text-2">
                {text('manage.committees.part.chair')}: <bdi>{members.find(({ part }) => part === 'chair')?.name}</bdi>
              </p>
            </Card>
          ))}
        </CardGrid>
        {meetings.items.length > 0 && (
          <Section title={text('manage.meetings.title')}>
            <MeetingTable org={params.org} meetings={meetings.items} />
            <MoreLink next={meetings.next} />
          </Section>
        )}
      </div>
    </>
  )
}

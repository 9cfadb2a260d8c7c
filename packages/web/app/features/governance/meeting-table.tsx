import type { Meeting } from '@cairn/api'
import { Link } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { StatePill } from '../../ui/state-pill.tsx'
import { Table } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'

/** Meetings with their day and how much there is to decide. */
export function MeetingTable({ org, meetings }: { org: string; meetings: readonly Meeting[] }) {
  const text = useMessages()
  return (
    <Table
      caption={text('manage.meetings.title')}
      rows={meetings}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          label: text('manage.meetings.meeting'),
          cell: ({ id, title }) => (
            <Link to={`/manage/${org}/meetings/${id}`} className="link wrap-anywhere">
              <bdi>{title}</bdi>
            </Link>
          ),
        },
        {
          key: 'committee',
          label: text('manage.meetings.committee'),
          cell: ({ committeeName }) => <bdi>{committeeName}</bdi>,
        },
        {
          key: 'when',
          label: text('manage.meetings.when'),
          cell: ({ startsAt }) => <Time value={startsAt} show="moment" />,
        },
        { key: 'items', label: text('manage.meetings.items'), cell: ({ items }) => items, align: 'end' },
        {
          key: 'state',
          label: text('manage.meetings.state'),
          cell: ({ closedAt }) => <MeetingState closedAt={closedAt} />,
        },
      ]}
    />
  )
}

export function MeetingState({ closedAt }: Pick<Meeting, 'closedAt'>) {
  const text = useMessages()
  return closedAt ? (
    <StatePill tone="neutral">{text('manage.meetings.over')}</StatePill>
  ) : (
    <StatePill tone="info">{text('manage.meetings.open')}</StatePill>
  )
}

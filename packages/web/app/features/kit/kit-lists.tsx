import { Inbox } from 'lucide-react'
import { LinkButton } from '../../ui/button.tsx'
import { Card, CardGrid } from '../../ui/card.tsx'
import { Code } from '../../ui/code.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Facts } from '../../ui/facts.tsx'
import { MoreLink } from '../../ui/more-link.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { StatePill } from '../../ui/state-pill.tsx'
import { LevelBadge, Stones } from '../../ui/stones.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Time } from '../../ui/time.tsx'
import { KitSection } from './kit-section.tsx'

const AWARDS = [
  {
    id: '1',
    name: 'Jane Doe',
    email: 'jane@example.org',
    achievement: 'Agile Project Management',
    at: '2026-03-03T09:00:00Z',
    hours: 40,
  },
  {
    id: '2',
    name: 'ليلى حداد',
    email: 'layla@example.org',
    achievement: 'Data Literacy Foundations',
    at: '2026-10-21T09:00:00Z',
    hours: 120,
  },
  {
    id: '3',
    name: 'Konstantin Maximilian Oberhauser-Wolkenstein-Trostburg',
    email: 'konstantin.maximilian.oberhauser-wolkenstein@example.org',
    achievement: 'Cybersecurity Threat Mitigation Specialist',
    at: '2025-12-01T09:00:00Z',
    hours: 8,
  },
]

const COLUMNS: Column<(typeof AWARDS)[number]>[] = [
  { key: 'name', label: 'Recipient', cell: ({ name }) => <bdi>{name}</bdi> },
  { key: 'email', label: 'E-mail', cell: ({ email }) => <Code>{email}</Code> },
  { key: 'achievement', label: 'Achievement', cell: ({ achievement }) => achievement },
  { key: 'state', label: 'State', cell: () => <StatePill tone="success">Issued</StatePill> },
  { key: 'at', label: 'Issued', cell: ({ at }) => <Time value={at} /> },
  { key: 'hours', label: 'Hours', align: 'end', cell: ({ hours }) => hours },
]

/** Many things, few things, no things. */
export function KitLists() {
  return (
    <KitSection title="Lists">
      <Tabs
        label="Awards"
        tabs={[
          { to: '?tab=all', label: 'All', count: 291, isCurrent: true },
          { to: '?tab=errors', label: 'Errors', count: 6, isCurrent: false },
          { to: '?tab=done', label: 'Already awarded', isCurrent: false },
        ]}
      />
      <SearchField label="Search awards" />
      <Table caption="Awards" columns={COLUMNS} rows={AWARDS} rowKey={({ id }) => id} />
      <MoreLink next="awd_3" />
      <CardGrid>
        {AWARDS.map(({ id, achievement }) => (
          <Card key={id} to="/ui" level={3} title={achievement} beside={<Stones level={3} className="text-primary" />}>
            <p className="text-text-2">One line about what it is, and why it is worth the time.</p>
            <div className="flex flex-wrap gap-2">
              <LevelBadge level={3} />
            </div>
          </Card>
        ))}
      </CardGrid>
      <Card title="Technical" level={3}>
        <Facts
          facts={[
            { label: 'Issuer', value: <Code>did:web:northfield.example</Code> },
            { label: 'Issued', value: <Time value="2026-03-03T09:00:00Z" /> },
            { label: 'SHA-256', value: <Code>9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08</Code> },
          ]}
        />
      </Card>
      <EmptyState icon={Inbox} title="No badges yet" action={<LinkButton to="/ui">Find one that fits</LinkButton>}>
        What you earn stands here, whoever gave it.
      </EmptyState>
    </KitSection>
  )
}

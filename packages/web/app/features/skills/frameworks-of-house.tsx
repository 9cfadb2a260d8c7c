import type { SkillFramework } from '@cairn/api'
import { Link } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Section } from '../../ui/section.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import { FrameworkCounts } from './framework-facts.tsx'

/** The frameworks of one institution. Its own are written here; what was imported is only read. */
export function FrameworksOfHouse({ frameworks, org }: { frameworks: readonly SkillFramework[]; org: string }) {
  const text = useMessages()
  if (frameworks.length === 0) return null
  const columns: Column<SkillFramework>[] = [
    {
      key: 'name',
      label: text('skills.framework'),
      cell: ({ id, kind, name }) => (
        <Link
          to={kind === 'own' ? `/manage/${org}/skills/frameworks/${id}` : `/skill-frameworks/${id}`}
          className="link"
        >
          <bdi>{name}</bdi>
        </Link>
      ),
    },
    { key: 'holds', label: text('skills.holds'), cell: ({ counts }) => <FrameworkCounts counts={counts} /> },
    {
      key: 'changed',
      label: text('skills.updated'),
      cell: ({ updatedAt }) => <Time value={updatedAt} />,
      align: 'end',
    },
  ]
  return (
    <Section title={text('skills.frameworks')}>
      <Table caption={text('skills.frameworks')} columns={columns} rows={frameworks} rowKey={({ id }) => id} />
    </Section>
  )
}

import type { Achievement } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Card } from '../../ui/card.tsx'
import { Code } from '../../ui/code.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Time } from '../../ui/time.tsx'

/** Who proposed, who approved, and the fingerprint of the text that they decided on. */
export function AchievementHistory({ achievement }: { achievement: Achievement }) {
  const text = useMessages()
  const { proposedByName, approvedByName, publishedAt, updatedAt, definitionHash } = achievement
  return (
    <Card title={text('manage.achievements.people')}>
      <Facts
        facts={[
          { label: text('manage.achievements.proposedBy'), value: proposedByName && <bdi>{proposedByName}</bdi> },
          { label: text('manage.achievements.approvedBy'), value: approvedByName && <bdi>{approvedByName}</bdi> },
          { label: text('manage.achievements.publishedAt'), value: publishedAt && <Time value={publishedAt} /> },
          { label: text('manage.achievements.updated'), value: <Time value={updatedAt} /> },
        ]}
      />
      <div className="grid gap-1">
        <span className="text-sm text-text-2">{text('manage.achievements.hash')}</span>
        <Code>{definitionHash}</Code>
      </div>
    </Card>
  )
}

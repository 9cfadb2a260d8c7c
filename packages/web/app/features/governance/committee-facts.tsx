import type { Committee } from '@cairn/api'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Card } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Badge } from '../../ui/state-pill.tsx'

/** Who sits in a committee. */
export function CommitteeMembers({ committee: { members } }: { committee: Committee }) {
  const text = useMessages()
  return (
    <Card title={text('manage.committees.members')}>
      <ul className="divide-y divide-border">
        {members.map(({ personId, name, part }) => (
          <li key={personId} className="flex flex-wrap items-center justify-between gap-2 py-2">
            <bdi className="min-w-0 wrap-anywhere">{name}</bdi>
            {part !== 'member' && <Badge>{text(`manage.committees.part.${part}`)}</Badge>}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** How a committee votes. */
export function CommitteeRules({ committee: { rules } }: { committee: Committee }) {
  const text = useMessages()
  const format = useFormat()
  const yesNo = (is: boolean) => text(is ? 'manage.committees.yes' : 'manage.committees.no')
  return (
    <Card title={text('manage.committees.rules')}>
      <Facts
        facts={[
          { label: text('manage.committees.quorum.short'), value: format.percent(rules.quorum) },
          { label: text('manage.committees.majority'), value: text(`manage.committees.majority.${rules.majority}`) },
          { label: text('manage.committees.chairBreaksTies.short'), value: yesNo(rules.chairBreaksTies) },
          { label: text('manage.committees.abstentionsCount.short'), value: yesNo(rules.abstentionsCountForQuorum) },
        ]}
      />
    </Card>
  )
}

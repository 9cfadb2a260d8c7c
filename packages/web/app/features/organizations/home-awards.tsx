import type { Award } from '@cairn/api'
import { Link } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { StatePill } from '../../ui/state-pill.tsx'
import { Time } from '../../ui/time.tsx'

const TONES = { granted: 'info', issued: 'success', suspended: 'warning', revoked: 'danger' } as const

/** The latest awards of an institution. */
export function HomeAwards({ org, awards }: { org: string; awards: readonly Award[] }) {
  const text = useMessages()
  return (
    <Card title={text('manage.home.recent')}>
      {awards.length === 0 && <p className="text-text-2">{text('manage.home.recent.none')}</p>}
      {awards.length > 0 && (
        <ul className="divide-y divide-border">
          {awards.map(({ id, recipient, achievementTitle, state, grantedAt }) => (
            <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-3">
              <span className="min-w-0 flex-1 basis-48">
                <Link to={`/manage/${org}/awards/${id}`} className="link">
                  <bdi>{recipient.name}</bdi>
                </Link>
                <span className="block text-sm text-text-2">
                  <bdi>{achievementTitle}</bdi> · <Time value={grantedAt} />
                </span>
              </span>
              <StatePill tone={TONES[state]}>{text(`manage.awards.state.${state}`)}</StatePill>
            </li>
          ))}
        </ul>
      )}
      {awards.length > 0 && (
        <div>
          <LinkButton to={`/manage/${org}/awards`} variant="secondary">
            {text('manage.home.recent.all')}
          </LinkButton>
        </div>
      )}
    </Card>
  )
}

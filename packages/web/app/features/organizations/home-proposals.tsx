import type { ProposalCard } from '@cairn/api'
import { Link } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Card } from '../../ui/card.tsx'
import { Time } from '../../ui/time.tsx'

/** The proposals that wait for whoever looks. */
export function HomeProposals({ org, proposals }: { org: string; proposals: readonly ProposalCard[] }) {
  const text = useMessages()
  return (
    <Card title={text('manage.home.waiting')}>
      {proposals.length === 0 && <p className="text-text-2">{text('manage.home.waiting.none')}</p>}
      {proposals.length > 0 && (
        <ul className="divide-y divide-border">
          {proposals.map(({ id, title, proposedByName, updatedAt }) => (
            <li key={id} className="py-3">
              <Link to={`/manage/${org}/proposals/${id}`} className="link">
                <bdi>{title}</bdi>
              </Link>
              <span className="block text-sm text-text-2">
                {proposedByName && (
                  <>
                    <bdi>{text('proposals.by', { name: proposedByName })}</bdi> ·{' '}
                  </>
                )}
                <bdi>
                  <Time value={updatedAt} />
                </bdi>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

import { contract, type WorkCard } from '@cairn/api'
import { BookOpenCheck } from 'lucide-react'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { listQuery } from '../../lib/list-query.ts'
import { requirePermitted } from '../../lib/membership.ts'
import { api } from '../../lib/services.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { MoreLink } from '../../ui/more-link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { StatePill } from '../../ui/state-pill.tsx'
import { Time } from '../../ui/time.tsx'
import type { Route } from './+types/reviews-page'

export function loader(args: Route.LoaderArgs) {
  const membership = requirePermitted(args, 'achievement.approve')
  const query = { ...listQuery(args.request, contract.catalog.list.query), state: 'proposed' as const }
  return args.context.get(api).catalog.list({ params: membership, query })
}

/** What waits for a decision; one's own is among it, and says that others decide. */
export default function ReviewsPage({ loaderData: { items, next }, params }: Route.ComponentProps) {
  const text = useMessages()
  return (
    <>
      <PageHeader title={text('manage.reviews.title')} lead={text('manage.reviews.lead')} />
      {items.length === 0 && (
        <EmptyState icon={BookOpenCheck} title={text('manage.reviews.empty')}>
          {text('manage.reviews.emptyHint')}
        </EmptyState>
      )}
      <ul className="grid gap-4">
        {items.map((proposal) => (
          <li key={proposal.id}>
            <Proposal org={params.org} proposal={proposal} />
          </li>
        ))}
      </ul>
      <MoreLink next={next} />
    </>
  )
}

function Proposal({ org, proposal }: { org: string; proposal: WorkCard }) {
  const text = useMessages()
  const { id, title, summary, imageSvg, own, proposedByName, updatedAt } = proposal
  const pill = own ? (
    <StatePill tone="neutral">{text('manage.reviews.own')}</StatePill>
  ) : (
    <StatePill tone="info">{text('manage.reviews.yours')}</StatePill>
  )
  return (
    <Card title={<bdi>{title}</bdi>}>
      <div className="flex flex-col gap-4 sm:flex-row sm:items-start">
        <img src={imageSvg} alt="" width={96} height={96} loading="lazy" className="size-24 shrink-0" />
        <div className="grid min-w-0 flex-1 justify-items-start gap-3">
          {summary && <p className="max-w-measure">{summary}</p>}
          <p className="text-sm text-text-2">
            {proposedByName && (
              <>
                <bdi>{text('manage.reviews.by', { name: proposedByName })}</bdi> ·{' '}
              </>
            )}
            <bdi>
              <Time value={updatedAt} />
            </bdi>
          </p>
          {pill}
          <LinkButton to={`/manage/${org}/achievements/${id}`} variant={own ? 'secondary' : 'primary'}>
            {text(own ? 'manage.reviews.look' : 'manage.reviews.read')}
            <span className="sr-only">: {title}</span>
          </LinkButton>
        </div>
      </div>
    </Card>
  )
}

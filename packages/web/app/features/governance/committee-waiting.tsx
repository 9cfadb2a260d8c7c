import type { ProposalCard } from '@cairn/api'
import { Link } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Badge } from '../../ui/state-pill.tsx'
import { Time } from '../../ui/time.tsx'

/** The proposals that wait for the vote of a committee. */
export function CommitteeWaiting(props: { org: string; proposals: readonly ProposalCard[]; mayOpen: boolean }) {
  const text = useMessages()
  const { org, proposals, mayOpen } = props
  if (proposals.length === 0) return <p className="text-text-2">{text('manage.committees.waiting.none')}</p>
  return (
    <ul className="divide-y divide-border rounded-card border border-border bg-surface shadow-card">
      {proposals.map(({ id, title, kind, proposedByName, openStep }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-3 p-4 md:px-6">
          <div className="grid min-w-0 gap-1">
            <Link to={`/manage/${org}/proposals/${id}`} className="link font-medium wrap-anywhere">
              <bdi>{title}</bdi>
            </Link>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-text-2">
              <Badge>{text(`proposals.kind.${kind}`)}</Badge>
              {proposedByName && <bdi>{text('proposals.page.by', { name: proposedByName })}</bdi>}
              {openStep?.dueAt && (
                <span>
                  {text('manage.committees.due')} <Time value={openStep.dueAt} />
                </span>
              )}
            </p>
          </div>
          {mayOpen && (
            <LinkButton to={`/manage/${org}/proposals/${id}/vote`} variant="secondary" size="small">
              {text('manage.ballots.between')}
              <span className="sr-only">: {title}</span>
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  )
}

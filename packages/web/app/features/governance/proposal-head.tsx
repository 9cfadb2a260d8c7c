import type { Proposal } from '@cairn/api'
import { Link } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Badge } from '../../ui/state-pill.tsx'

/** Above a proposal's title: where one is, and what kind of proposal it is. */
export function ProposalHeadings({ org, proposal }: { org: string; proposal: Proposal }) {
  const text = useMessages()
  const { achievementId, kind, isFastTrack } = proposal
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Link to={`/manage/${org}/proposals`} className="link">
        {text('proposals.list.title')}
      </Link>
      <Link to={`/manage/${org}/achievements/${achievementId}`} className="link">
        {text('proposals.page.work')}
      </Link>
      <Badge>{text(`proposals.kind.${kind}`)}</Badge>
      {isFastTrack && <Badge>{text('proposals.fastTrack')}</Badge>}
    </span>
  )
}

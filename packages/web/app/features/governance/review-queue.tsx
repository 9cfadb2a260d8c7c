import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { LinkButton } from '../../ui/button.tsx'

/** Where one is in what waits for oneself; addresses of the pages before and after. */
export interface Queue {
  count: number
  /** From 1; absent for a proposal that waits for somebody else. */
  place?: number
  next?: string
  previous?: string
}

/** The place of a proposal among those that wait for somebody. */
export function queueOf(ids: readonly string[], current: string, org: string): Queue {
  const at = ids.indexOf(current)
  const address = (id: string | undefined) => (id === undefined ? undefined : `/manage/${org}/proposals/${id}`)
  const next = address(at < 0 ? ids[0] : ids[at + 1])
  const previous = at > 0 ? address(ids[at - 1]) : undefined
  return { count: ids.length, ...(at >= 0 && { place: at + 1 }), ...(next && { next }), ...(previous && { previous }) }
}

/** The way through one's inbox, proposal by proposal. */
export function ReviewQueue({ org, queue: { count, place, next, previous } }: { org: string; queue: Queue }) {
  const text = useMessages()
  return (
    <nav aria-label={text('proposals.page.queue')} className="mb-4 flex flex-wrap items-center gap-2 text-sm">
      <LinkButton to={`/manage/${org}/inbox`} variant="quiet" size="small">
        {place === undefined ? text('proposals.page.queue') : text('proposals.page.position', { place, count })}
      </LinkButton>
      {previous && (
        <LinkButton to={previous} variant="quiet" size="small">
          <ArrowLeft size={16} aria-hidden="true" className="mirror" />
          {text('proposals.page.previous')}
        </LinkButton>
      )}
      {next && (
        <LinkButton to={next} variant="quiet" size="small">
          {text('proposals.page.next')}
          <ArrowRight size={16} aria-hidden="true" className="mirror" />
        </LinkButton>
      )}
    </nav>
  )
}

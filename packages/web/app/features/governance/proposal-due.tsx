import { Clock } from 'lucide-react'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { StatePill } from '../../ui/state-pill.tsx'
import { Time } from '../../ui/time.tsx'

/** The day until which something is due; what is late says so. `now` is the server's, so that both sides say the same. */
export function DueDay({ dueAt, now }: { dueAt: string; now: string }) {
  const text = useMessages()
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Time value={dueAt} />
      {dueAt < now && (
        <StatePill tone="warning" icon={Clock}>
          {text('proposals.overdue')}
        </StatePill>
      )}
    </span>
  )
}

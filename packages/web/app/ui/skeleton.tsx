import { useMessages } from '../lib/i18n/messages.tsx'

const WIDTHS = ['w-full', 'w-11/12', 'w-4/5', 'w-5/6', 'w-2/3']

/** Holds the place of lines that are on their way, so that nothing jumps when they arrive. At most five. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const text = useMessages()
  return (
    <div role="status" className="grid gap-3">
      <span className="sr-only">{text('common.loading')}</span>
      {WIDTHS.slice(0, lines).map((width) => (
        <span key={width} className={`h-4 animate-shimmer rounded-control bg-neutral-bg ${width}`} />
      ))}
    </div>
  )
}

import { useFormat } from '../lib/format.ts'

/** `23 Nov 2026`, with the exact date for machines and as a tip. `moment` adds the time of day, in UTC. */
export function Time({ value, show = 'day' }: { value: string; show?: 'day' | 'moment' }) {
  const format = useFormat()
  return (
    <time dateTime={value} title={value} className="whitespace-nowrap">
      {format[show](value)}
    </time>
  )
}

import type { ReactNode } from 'react'
import { useFormat } from '../lib/format.ts'
import { useMessages } from '../lib/i18n/messages.tsx'

/** How far something is: "12,480 of 100,000", then what else there is to say about it. */
export function Progress({
  label,
  done,
  total,
  aside,
}: {
  label: string
  done: number
  total: number
  aside?: ReactNode
}) {
  const text = useMessages()
  const format = useFormat()
  const counts = text('common.progress', { done: format.number(done), total: format.number(total) })
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap justify-between gap-x-4 text-sm">
        <span className="font-medium">{label}</span>
        <span className="tabular text-text-2">{counts}</span>
      </div>
      <progress
        value={done}
        max={Math.max(total, 1)}
        aria-label={label}
        className="h-2 w-full appearance-none overflow-hidden rounded-full border-0 bg-neutral-bg [&::-moz-progress-bar]:bg-primary [&::-webkit-progress-bar]:bg-neutral-bg [&::-webkit-progress-value]:rounded-full [&::-webkit-progress-value]:bg-primary [&::-webkit-progress-value]:transition-all"
      />
      {aside && <p className="text-sm text-text-2">{aside}</p>}
    </div>
  )
}

/** The same as a ring, for one small number: steps of a path, criteria met. */
export function ProgressRing({
  label,
  done,
  total,
  size = 48,
}: {
  label: string
  done: number
  total: number
  size?: number
}) {
  const text = useMessages()
  const length = 2 * Math.PI * 20
  return (
    <svg
      viewBox="0 0 48 48"
      width={size}
      height={size}
      role="img"
      aria-label={`${label}: ${text('common.progress', { done, total })}`}
      className="shrink-0"
    >
      <circle cx="24" cy="24" r="20" fill="none" strokeWidth="5" className="stroke-neutral-bg" />
      <circle
        cx="24"
        cy="24"
        r="20"
        fill="none"
        strokeWidth="5"
        strokeLinecap="round"
        strokeDasharray={`${(length * done) / Math.max(total, 1)} ${length}`}
        transform="rotate(-90 24 24)"
        className={done > 0 ? 'stroke-primary' : 'stroke-transparent'}
      />
      <text x="24" y="28.500" textAnchor="middle" className="fill-text text-xs font-medium">
        {done}/{total}
      </text>
    </svg>
  )
}

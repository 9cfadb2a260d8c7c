import { Ban, CircleCheck, CircleDashed, Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './class-names.ts'
import { Icon } from './icon.tsx'

export type Tone = 'success' | 'warning' | 'danger' | 'info' | 'neutral'

export const TONES: Record<Tone, string> = {
  success: 'bg-success-bg text-success',
  warning: 'bg-warning-bg text-warning',
  danger: 'bg-danger-bg text-danger',
  info: 'bg-info-bg text-info',
  neutral: 'bg-neutral-bg text-neutral',
}

const ICONS: Record<Tone, LucideIcon> = {
  success: CircleCheck,
  warning: TriangleAlert,
  danger: Ban,
  info: Info,
  neutral: CircleDashed,
}

/** A state: color, shape and word together. Give the state an icon of its own where two states share a tone. */
export function StatePill({ tone, icon, children }: { tone: Tone; icon?: LucideIcon; children: ReactNode }) {
  return (
    <span
      className={cx('inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 text-sm font-medium', TONES[tone])}
    >
      <Icon as={icon ?? ICONS[tone]} size={16} />
      {children}
    </span>
  )
}

/** A small fact: "40 hours", "EQF 5". It is no state, and has no color. */
export function Badge({ icon, children }: { icon?: LucideIcon; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5 rounded-full border border-border bg-surface px-2.5 py-0.5 text-sm whitespace-nowrap text-text-2">
      {icon && <Icon as={icon} size={16} />}
      {children}
    </span>
  )
}

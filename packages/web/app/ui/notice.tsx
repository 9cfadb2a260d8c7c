import { CircleCheck, Info, type LucideIcon, OctagonX, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './class-names.ts'
import { Icon } from './icon.tsx'
import { TONES, type Tone } from './state-pill.tsx'

const ICONS: Record<Tone, LucideIcon> = {
  success: CircleCheck,
  warning: TriangleAlert,
  danger: OctagonX,
  info: Info,
  neutral: Info,
}

/** Something to know before reading on. */
export function Notice({ tone = 'info', title, children }: { tone?: Tone; title?: string; children?: ReactNode }) {
  return (
    <div className={cx('flex items-start gap-3 rounded-card p-4', TONES[tone])}>
      <Icon as={ICONS[tone]} className="mt-0.5" />
      <div className="grid min-w-0 gap-1">
        {title && <p className="font-bold">{title}</p>}
        {children && <div className="text-text">{children}</div>}
      </div>
    </div>
  )
}

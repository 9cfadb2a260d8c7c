import type { LucideIcon } from 'lucide-react'
import { cx } from './class-names.ts'

interface IconProps {
  as: LucideIcon
  /** Edge in pixels. */
  size?: number
  /** Turns round in right-to-left text: arrows, "next", "back". */
  mirror?: boolean
  className?: string
}

/** An icon beside words. It says nothing by itself; where it stands alone, its control has an `aria-label`. */
export function Icon({ as: Drawing, size = 20, mirror = false, className }: IconProps) {
  return (
    <Drawing size={size} strokeWidth={1.75} aria-hidden className={cx('shrink-0', mirror && 'mirror', className)} />
  )
}

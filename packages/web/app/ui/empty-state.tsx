import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** Where nothing is yet: one sentence about what belongs here, and how to begin. */
export function EmptyState({
  icon,
  title,
  children,
  action,
}: {
  icon?: LucideIcon
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="grid justify-items-center gap-3 rounded-card border border-dashed border-border-strong px-4 py-12 text-center">
      {icon && <Icon as={icon} size={32} className="text-text-3" />}
      <p className="text-lg font-bold">{title}</p>
      {children && <div className="max-w-measure text-text-2">{children}</div>}
      {action && <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  )
}

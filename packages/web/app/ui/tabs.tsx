import type { ReactNode } from 'react'
import { Link } from 'react-router'

export interface Tab {
  /** An address, often only a search: `?tab=earned`. */
  to: string
  label: ReactNode
  /** How many there are. */
  count?: number
  isCurrent: boolean
}

/** Views of one thing, each with its own address, so they are links: they work before scripts and can be sent to others. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="mb-6 border-b border-border">
      <ul className="-mb-px flex flex-wrap gap-x-1">
        {tabs.map(({ to, label: name, count, isCurrent }) => (
          <li key={to}>
            <Link
              to={to}
              preventScrollReset
              aria-current={isCurrent ? 'page' : undefined}
              className="inline-flex min-h-10 items-center gap-2 border-b-2 border-transparent px-3 text-text-2 hover:border-border-strong hover:text-text pointer-coarse:min-h-11 aria-[current]:border-primary aria-[current]:font-medium aria-[current]:text-text"
            >
              {name}
              {count !== undefined && (
                <span className="tabular rounded-full bg-neutral-bg px-2 text-xs text-neutral">{count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

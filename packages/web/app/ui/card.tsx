import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { cx } from './class-names.ts'

interface CardProps {
  /** The heading; with `to`, the whole card is one link. */
  title?: ReactNode
  to?: string
  /** Level of the heading in the page's outline. */
  level?: 2 | 3
  /** At the far end of the heading: a pill, a button, a health dot. */
  beside?: ReactNode
  children?: ReactNode
  className?: string
}

/** A surface for one thing. */
export function Card({ title, to, level = 2, beside, children, className }: CardProps) {
  const Heading = `h${level}` as const
  return (
    <section
      className={cx(
        'relative grid min-w-0 content-start gap-3 rounded-card border border-border bg-surface p-4 shadow-card md:p-6',
        to && 'transition-colors hover:border-border-strong hover:bg-surface-2',
        className,
      )}
    >
      {(title || beside) && (
        <div className="flex items-start justify-between gap-3">
          <Heading className="min-w-0 text-lg font-bold">
            {to ? (
              <Link to={to} className="rounded-control after:absolute after:inset-0">
                {title}
              </Link>
            ) : (
              title
            )}
          </Heading>
          {beside && <div className="shrink-0">{beside}</div>}
        </div>
      )}
      {children}
    </section>
  )
}

/** Cards side by side, as many as fit. */
export function CardGrid({ children }: { children: ReactNode }) {
  return <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,17.5rem),1fr))] gap-4">{children}</div>
}

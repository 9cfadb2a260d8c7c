import type { ReactNode } from 'react'
import { Link } from 'react-router'

interface PictureCardProps {
  to: string
  /** A decoration: what it shows stands in the title. */
  picture: string
  title: string
  /** By whom or where it is from. */
  byline?: ReactNode
  /** Level of the heading in the page's outline. */
  level?: 2 | 3
  children?: ReactNode
}

/** A thing that is known by its picture, in a list of such things. The whole card is one link. */
export function PictureCard({ to, picture, title, byline, level = 2, children }: PictureCardProps) {
  const Heading = `h${level}` as const
  return (
    <article className="relative flex min-w-0 gap-4 rounded-card border border-border bg-surface p-4 shadow-card transition-colors hover:border-border-strong hover:bg-surface-2">
      <img src={picture} alt="" width={72} height={72} loading="lazy" className="size-18 shrink-0" />
      <div className="grid min-w-0 flex-1 content-start gap-1.5">
        <Heading className="text-lg leading-tight font-bold wrap-anywhere">
          <Link to={to} className="rounded-control after:absolute after:inset-0">
            <bdi>{title}</bdi>
          </Link>
        </Heading>
        {byline && <p className="text-sm text-text-2">{byline}</p>}
        {children}
      </div>
    </article>
  )
}

/** Picture cards side by side, as many as fit. */
export function PictureCardGrid({ children }: { children: ReactNode }) {
  return <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,21rem),1fr))] gap-4">{children}</div>
}

import { type LucideIcon, Menu } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { NavLink, useLocation } from 'react-router'
import { useMessages } from '../lib/i18n/messages.tsx'
import { Icon } from './icon.tsx'

export interface NavigationItem {
  to: string
  label: string
  icon: LucideIcon
  /** How many wait there. */
  count?: number
  /** Current only on exactly this address: for the start page of an area. */
  isExact?: boolean
}

interface AppLayoutProps {
  /** Names the navigation: the institution, "My passport". */
  title: string
  navigation: readonly NavigationItem[]
  children: ReactNode
}

/** A side bar of 232 px and the page beside it; in narrow windows the side bar is a button above. */
export function AppLayout({ title, navigation, children }: AppLayoutProps) {
  return (
    <div className="mx-auto grid w-full max-w-[1480px] max-md:grid-rows-[auto_1fr] md:grid-cols-[232px_minmax(0,1fr)]">
      <div className="hidden border-e border-border md:block">
        <div className="sticky top-0 max-h-dvh overflow-y-auto px-3 py-6">
          <Navigation title={title} items={navigation} />
        </div>
      </div>
      <NarrowNavigation title={title} items={navigation} />
      <main id="main" tabIndex={-1} className="min-w-0 max-w-app px-4 py-6 outline-none md:px-8 md:py-8">
        {children}
      </main>
    </div>
  )
}

function NarrowNavigation({ title, items }: { title: string; items: readonly NavigationItem[] }) {
  const text = useMessages()
  const details = useRef<HTMLDetailsElement>(null)
  const { pathname } = useLocation()

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new page closes it
  useEffect(() => {
    if (details.current) details.current.open = false
  }, [pathname])

  return (
    <details ref={details} className="border-b border-border bg-surface md:hidden">
      <summary className="flex min-h-11 items-center gap-2 px-4 font-medium">
        <Icon as={Menu} />
        <span className="sr-only">{text('common.menu')}: </span>
        {title}
      </summary>
      <div className="px-3 pb-4">
        <Navigation title={title} items={items} isTitleHidden />
      </div>
    </details>
  )
}

function Navigation({
  title,
  items,
  isTitleHidden = false,
}: {
  title: string
  items: readonly NavigationItem[]
  isTitleHidden?: boolean
}) {
  return (
    <nav aria-label={title}>
      {!isTitleHidden && <p className="mb-2 px-3 text-sm font-bold text-text-2">{title}</p>}
      <ul className="grid gap-0.5">
        {items.map(({ to, label, icon, count, isExact }) => (
          <li key={to}>
            <NavLink
              to={to}
              end={isExact ?? false}
              className="flex min-h-10 items-center gap-3 rounded-control px-3 text-text-2 hover:bg-surface-2 hover:text-text pointer-coarse:min-h-11 aria-[current]:bg-surface-2 aria-[current]:font-medium aria-[current]:text-text"
            >
              <Icon as={icon} />
              <span className="min-w-0 flex-1">{label}</span>
              {count !== undefined && count > 0 && (
                <span className="tabular rounded-full bg-primary px-2 text-xs text-on-primary">{count}</span>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

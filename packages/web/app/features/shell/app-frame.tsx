import type { ReactNode } from 'react'
import { AppLayout, type NavigationItem } from '../../ui/app-layout.tsx'
import { SiteHeader } from './site-header.tsx'

/** A page for somebody at work: header, side bar, page. */
export function AppFrame(props: { title: string; navigation: readonly NavigationItem[]; children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader />
      <div className="flex flex-1 *:flex-1">
        <AppLayout {...props} />
      </div>
    </div>
  )
}

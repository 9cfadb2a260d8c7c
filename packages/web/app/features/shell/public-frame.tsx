import type { ReactNode } from 'react'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'

/** A page for everybody: header, one column, footer. */
export function PublicFrame({ width = 'reading', children }: { width?: 'reading' | 'wide'; children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader />
      <main
        id="main"
        tabIndex={-1}
        className={`mx-auto w-full px-4 py-8 outline-none md:py-12 ${width === 'wide' ? 'max-w-app' : 'max-w-public'}`}
      >
        {children}
      </main>
      <SiteFooter />
    </div>
  )
}

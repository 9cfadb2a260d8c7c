import { useEffect, useRef } from 'react'
import { useLocation, useNavigation } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'

/**
 * What a browser does when it loads a page, and a script must do when it changes one: show that something is on its
 * way, and begin to read at the new page's beginning.
 */
export function PageChange() {
  const text = useMessages()
  const { state } = useNavigation()
  const { pathname } = useLocation()
  const shown = useRef(pathname)

  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [pathname])

  return (
    <div role="status" className="print:hidden">
      {state !== 'idle' && (
        <>
          <span className="sr-only">{text('common.loading')}</span>
          <span className="fixed inset-x-0 top-0 z-50 h-1 origin-left scale-x-95 animate-advance bg-primary rtl:origin-right" />
        </>
      )}
    </div>
  )
}

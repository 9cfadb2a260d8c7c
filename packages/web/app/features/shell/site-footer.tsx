import { Link } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'

/** Below every public page; the same ways out, in the same place. */
export function SiteFooter() {
  const text = useMessages()
  return (
    <footer className="mt-auto border-t border-border print:hidden">
      <div className="mx-auto flex max-w-[1480px] flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-6 text-sm text-text-2">
        <p>{text('common.footer')}</p>
        <nav aria-label={text('common.footerNav')} className="flex flex-wrap gap-x-4">
          <Link to="/verify" className="link inline-flex min-h-6 items-center">
            {text('common.nav.verify')}
          </Link>
          <Link to="/catalog" className="link inline-flex min-h-6 items-center">
            {text('common.nav.catalog')}
          </Link>
          <Link to="/skills" className="link inline-flex min-h-6 items-center">
            {text('common.nav.skills')}
          </Link>
        </nav>
      </div>
    </footer>
  )
}

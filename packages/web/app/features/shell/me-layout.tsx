import { Award, Settings } from 'lucide-react'
import { type LoaderFunctionArgs, Outlet } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { requireSession } from '../../lib/session.ts'
import { AppFrame } from './app-frame.tsx'

/** One's own pages. */
export function loader(args: LoaderFunctionArgs) {
  requireSession(args)
  return null
}

export default function MeLayout() {
  const text = useMessages()
  const navigation = [
    { to: '/me', label: text('common.nav.badges'), icon: Award, isExact: true },
    { to: '/me/settings', label: text('common.nav.settings'), icon: Settings },
  ]
  return (
    <AppFrame title={text('common.nav.me')} navigation={navigation}>
      <Outlet />
    </AppFrame>
  )
}

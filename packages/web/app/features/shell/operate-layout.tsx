import { HeartPulse, Library, Mails, ShieldCheck } from 'lucide-react'
import { type LoaderFunctionArgs, Outlet } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { requireOperator } from '../../lib/session.ts'
import { AppFrame } from './app-frame.tsx'

/** For whoever runs this Cairn. */
export function loader(args: LoaderFunctionArgs) {
  requireOperator(args)
  return null
}

export default function OperateLayout() {
  const text = useMessages()
  const navigation = [
    { to: '/operate/health', label: text('common.nav.health'), icon: HeartPulse },
    { to: '/operate/issuers', label: text('common.nav.issuers'), icon: ShieldCheck },
    { to: '/operate/skills', label: text('common.nav.skills'), icon: Library },
    { to: '/operate/mails', label: text('common.nav.mails'), icon: Mails },
  ]
  return (
    <AppFrame title={text('common.nav.operate')} navigation={navigation}>
      <Outlet />
    </AppFrame>
  )
}

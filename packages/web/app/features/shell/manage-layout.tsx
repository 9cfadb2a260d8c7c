import type { Permission } from '@cairn/api'
import {
  Award,
  CalendarDays,
  FileText,
  House,
  Inbox,
  Landmark,
  Library,
  type LucideIcon,
  Medal,
  Settings,
  UserRoundCheck,
  Users,
} from 'lucide-react'
import { type LoaderFunctionArgs, Outlet, useLoaderData } from 'react-router'
import type { MessageKey } from '../../lib/i18n/en/index.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { api } from '../../lib/services.ts'
import { permits, requireMembership } from '../../lib/session.ts'
import { AppFrame } from './app-frame.tsx'

/** The side bar of an institution: each page with what permits to see it; of several, one is enough. */
const PAGES: readonly {
  to: string
  label: MessageKey
  icon: LucideIcon
  needs?: Permission | readonly Permission[]
}[] = [
  { to: '', label: 'common.nav.overview', icon: House },
  { to: '/inbox', label: 'common.nav.inbox', icon: Inbox, needs: 'proposal.read' },
  { to: '/achievements', label: 'common.nav.achievements', icon: Medal, needs: 'achievement.read' },
  { to: '/proposals', label: 'common.nav.proposals', icon: FileText, needs: 'proposal.read' },
  { to: '/awards', label: 'common.nav.awards', icon: Award, needs: 'award.read' },
  { to: '/skills', label: 'common.nav.skills', icon: Library, needs: 'skill.manage' },
  { to: '/committees', label: 'common.nav.committees', icon: Landmark, needs: 'proposal.read' },
  { to: '/calendar', label: 'common.nav.calendar', icon: CalendarDays, needs: 'proposal.read' },
  { to: '/away', label: 'common.nav.away', icon: UserRoundCheck, needs: 'proposal.decide' },
  { to: '/people', label: 'common.nav.people', icon: Users, needs: 'member.read' },
  {
    to: '/settings',
    label: 'common.nav.institutionSettings',
    icon: Settings,
    needs: ['organization.manage', 'key.read', 'mail.read', 'audit.read', 'governance.manage'],
  },
]

/** Members only; everybody else is told that there is no such page. */
export async function loader(args: LoaderFunctionArgs) {
  const membership = requireMembership(args, args.params.org ?? '')
  const mayRead = permits(membership, 'proposal.read')
  const inbox = mayRead ? await args.context.get(api).governance.inbox({ params: membership }) : undefined
  return { membership, waiting: inbox?.myTurn.length ?? 0 }
}

export default function ManageLayout() {
  const { membership, waiting } = useLoaderData<typeof loader>()
  const text = useMessages()
  const navigation = PAGES.filter(
    ({ needs }) => !needs || [needs].flat().some((one) => membership.permissions.includes(one)),
  ).map(({ to, label, icon }) => ({
    to: `/manage/${membership.slug}${to}`,
    label: text(label),
    icon,
    isExact: to === '',
    ...(to === '/inbox' && { count: waiting }),
  }))
  return (
    <AppFrame title={membership.name} navigation={navigation}>
      <Outlet />
    </AppFrame>
  )
}

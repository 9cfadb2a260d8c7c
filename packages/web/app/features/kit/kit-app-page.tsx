import { Award, House, Medal, Plus, Users } from 'lucide-react'
import { data } from 'react-router'
import { services } from '../../lib/services.ts'
import { AppLayout } from '../../ui/app-layout.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { StatePill } from '../../ui/state-pill.tsx'
import type { Route } from './+types/kit-app-page'
import { KitLists } from './kit-lists.tsx'

const NAVIGATION = [
  { to: '/ui', label: 'Overview', icon: House, isExact: true },
  { to: '/ui/achievements', label: 'Achievements', icon: Medal },
  { to: '/ui/app', label: 'Awards', icon: Award, count: 12 },
  { to: '/ui/people', label: 'People', icon: Users },
]

/** Only where there is a demo: it is for those who build pages. */
export function loader({ context }: Route.LoaderArgs) {
  if (!context.get(services).demo) throw data(null, { status: 404 })
  return null
}

/** The frame of somebody at work. */
export default function KitAppPage() {
  return (
    <AppLayout title="Northfield University" navigation={NAVIGATION}>
      <PageHeader
        title="Awards"
        beside={<StatePill tone="info">In review</StatePill>}
        lead="Who has earned what, and who says so."
        actions={
          <LinkButton to="/ui" icon={Plus}>
            Award a badge
          </LinkButton>
        }
      />
      <KitLists />
    </AppLayout>
  )
}

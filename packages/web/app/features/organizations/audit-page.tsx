import { contract, pathOf } from '@cairn/api'
import { FileDown, SearchX } from 'lucide-react'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { listQuery } from '../../lib/list-query.ts'
import { requirePermitted } from '../../lib/membership.ts'
import { api, services } from '../../lib/services.ts'
import { permits } from '../../lib/session.ts'
import { buttonClass, LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { MoreLink } from '../../ui/more-link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import type { Route } from './+types/audit-page'
import { AuditFilters } from './audit-filters.tsx'
import { AuditTable } from './audit-table.tsx'
import { SettingsTabs } from './settings-tabs.tsx'

/** How many people one can choose from; whoever is not among them is chosen by a click on their name. */
const MOST_PEOPLE = 100

export async function loader(args: Route.LoaderArgs) {
  const membership = requirePermitted(args, 'audit.read')
  const { organizations } = args.context.get(api)
  const { locale: language } = args.context.get(services)
  const query = { ...listQuery(args.request, contract.organizations.listEvents.query), language }
  const [events, members] = await Promise.all([
    organizations.listEvents({ params: membership, query }),
    permits(membership, 'member.read')
      ? organizations.listMembers({ params: membership, query: { size: MOST_PEOPLE } })
      : { items: [] },
  ])
  const { after: _, size: __, ...taken } = query
  const people = members.items.map(({ personId, name }) => ({ personId, name }))
  return { ...events, taken, people, permissions: membership.permissions, organizationId: membership.organizationId }
}

/** Everything that happened at the institution, sealed line by line; to be filtered, and taken away. */
export default function AuditPage({ loaderData, params }: Route.ComponentProps) {
  const text = useMessages()
  const { items, next, taken, people, permissions, organizationId } = loaderData
  const { exportEvents, printEvents } = contract.organizations
  const csv = pathOf(exportEvents, { organizationId }, taken)
  const pdf = pathOf(printEvents, { organizationId }, taken)
  const all = (
    <LinkButton to={`/manage/${params.org}/settings/audit`} variant="secondary">
      {text('manage.audit.showAll')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={text('manage.settings.title')} />
      <SettingsTabs org={params.org} permissions={permissions} />
      <div className="mb-4 flex flex-wrap items-start justify-between gap-4">
        <p className="max-w-measure text-text-2">{text('manage.audit.lead')}</p>
        <p className="flex flex-wrap gap-2">
          <Download to={csv} label={text('manage.audit.csv')} />
          <Download to={pdf} label={text('manage.audit.pdf')} />
        </p>
      </div>
      <AuditFilters people={people} />
      {items.length === 0 ? (
        <EmptyState icon={SearchX} title={text('manage.audit.empty')} action={all}>
          {text('manage.audit.emptyHint')}
        </EmptyState>
      ) : (
        <AuditTable events={items} />
      )}
      <MoreLink next={next} />
    </>
  )
}

function Download({ to, label }: { to: string; label: string }) {
  return (
    <a href={to} download className={buttonClass('secondary', 'small')}>
      <Icon as={FileDown} size={18} />
      {label}
    </a>
  )
}

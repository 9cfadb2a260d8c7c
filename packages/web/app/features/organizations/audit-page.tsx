import { type AuditEvent, contract } from '@cairn/api'
import { SearchX } from 'lucide-react'
import { useMessages } from '../../lib/i18n/messages.tsx'
import type { Text } from '../../lib/i18n/text.ts'
import { listQuery } from '../../lib/list-query.ts'
import { requirePermitted } from '../../lib/membership.ts'
import { api } from '../../lib/services.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Code } from '../../ui/code.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { MoreLink } from '../../ui/more-link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import type { Route } from './+types/audit-page'
import { SettingsTabs } from './settings-tabs.tsx'

export async function loader(args: Route.LoaderArgs) {
  const membership = requirePermitted(args, 'audit.read')
  const query = listQuery(args.request, contract.organizations.listEvents.query)
  const events = await args.context.get(api).organizations.listEvents({ params: membership, query })
  return { ...events, permissions: membership.permissions }
}

/** Everything that happened at the institution, sealed line by line. */
export default function AuditPage({ loaderData, params }: Route.ComponentProps) {
  const text = useMessages()
  const { items, next, permissions } = loaderData
  const all = (
    <LinkButton to={`/manage/${params.org}/settings/audit`} variant="secondary">
      {text('manage.audit.showAll')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={text('manage.settings.title')} />
      <SettingsTabs org={params.org} permissions={permissions} />
      <p className="mb-4 max-w-measure text-text-2">{text('manage.audit.lead')}</p>
      <SearchField name="about" label={text('manage.audit.about')} />
      {items.length === 0 ? (
        <EmptyState icon={SearchX} title={text('manage.audit.empty')} action={all}>
          {text('manage.audit.emptyHint')}
        </EmptyState>
      ) : (
        <Table caption={text('manage.audit.title')} columns={columns(text)} rows={items} rowKey={({ id }) => id} />
      )}
      <MoreLink next={next} />
    </>
  )
}

function columns(text: Text): Column<AuditEvent>[] {
  return [
    { key: 'what', label: text('manage.audit.what'), cell: ({ name }) => nameOf(name, text) },
    { key: 'who', label: text('manage.audit.who'), cell: (event) => actorOf(event, text) },
    {
      key: 'when',
      label: text('manage.audit.when'),
      cell: ({ occurredAt }) => <Time value={occurredAt} show="moment" />,
    },
    { key: 'details', label: text('manage.audit.details'), cell: (event) => <Details event={event} /> },
  ]
}

function nameOf(name: string, text: Text): string {
  const key = `manage.audit.event.${name}`
  return text.has(key) ? text(key) : name
}

function actorOf({ actor, actorName }: AuditEvent, text: Text) {
  if (actorName) return <bdi>{actorName}</bdi>
  return actor.startsWith('system') ? text('manage.audit.system') : <Code>{actor}</Code>
}

/** What the event names, and its seal. */
function Details({ event: { name, actor, payload, seal } }: { event: AuditEvent }) {
  const text = useMessages()
  const facts = Object.entries({ name, actor, ...payload })
  return (
    <Disclosure summary={text('manage.audit.details')}>
      <dl className="grid gap-1 text-start">
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt className="text-sm text-text-2">
              <bdi>{key}</bdi>
            </dt>
            <dd>
              <Code>{typeof value === 'string' ? value : JSON.stringify(value)}</Code>
            </dd>
          </div>
        ))}
        <div>
          <dt className="text-sm text-text-2">{text('manage.audit.seal')}</dt>
          <dd>{seal ? <Code>{seal}</Code> : text('manage.audit.unsealed')}</dd>
        </div>
      </dl>
    </Disclosure>
  )
}

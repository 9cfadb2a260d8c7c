import type { AuditEvent } from '@cairn/api'
import { Link, useSearchParams } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import type { Text } from '../../lib/i18n/text.ts'
import { listAddress } from '../../lib/list-query.ts'
import { Code } from '../../ui/code.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'

/** What happened, by whom and when, with all that the record of it holds. */
export function AuditTable({ events }: { events: readonly AuditEvent[] }) {
  const text = useMessages()
  return <Table caption={text('manage.audit.title')} columns={columns(text)} rows={events} rowKey={({ id }) => id} />
}

function columns(text: Text): Column<AuditEvent>[] {
  return [
    { key: 'what', label: text('manage.audit.what'), cell: ({ what }) => what },
    { key: 'who', label: text('manage.audit.who'), cell: (event) => actorOf(event, text) },
    {
      key: 'when',
      label: text('manage.audit.when'),
      cell: ({ occurredAt }) => <Time value={occurredAt} show="moment" />,
    },
    { key: 'details', label: text('manage.audit.details'), cell: (event) => <Details event={event} /> },
  ]
}

function actorOf({ actor, actorName }: AuditEvent, text: Text) {
  if (actorName) return <Actor personId={actor.split(' ')[0] ?? actor} name={actorName} />
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

/** Leads to all that somebody did, also to that of people who have no role here any more. */
function Actor({ personId, name }: { personId: string; name: string }) {
  const [search] = useSearchParams()
  return (
    <Link to={listAddress(search, { personId })} className="link">
      <bdi>{name}</bdi>
    </Link>
  )
}

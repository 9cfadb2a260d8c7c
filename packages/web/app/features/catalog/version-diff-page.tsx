import { contract, type VersionDiff } from '@cairn/api'
import { data, Link } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import type { PageHandle } from '../../lib/page-handle.ts'
import { api } from '../../lib/services.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Section } from '../../ui/section.tsx'
import { Badge } from '../../ui/state-pill.tsx'
import type { Route } from './+types/version-diff-page'
import { fieldValue } from './achievement-differences.ts'

export const handle: PageHandle = { scripts: 'none' }

export async function loader({ params, context }: Route.LoaderArgs) {
  const asked = contract.catalog.diff.params.safeParse(params)
  if (!asked.success) throw data(null, { status: 404 })
  return context.get(api).catalog.diff({ params: asked.data })
}

/** Two versions of a micro-credential as a page of tracked changes: what is gone is struck out, what is new is marked. */
export default function VersionDiffPage({ loaderData: diff }: Route.ComponentProps) {
  const text = useMessages()
  const { achievementId, from, to, changes, language } = diff
  const parts = Map.groupBy(changes, ({ part }) => part)
  return (
    <article className="grid gap-8">
      <PageHeader
        title={text('catalog.diff', { from, to: to ?? from })}
        above={
          <Link to={`/achievements/${achievementId}`} className="link">
            <bdi lang={language}>{diff.titleTo}</bdi>
          </Link>
        }
      />
      <p className="max-w-measure text-lg text-text-2">{text(`catalog.diff.${diff.class}`)}</p>
      {[...parts].map(([part, items]) => (
        <Section key={part} title={partLabel(part, text)}>
          <ul className="grid divide-y divide-border">
            {items.map((change) => (
              <ChangeLine key={`${change.item} ${change.kind}`} change={change} language={language} />
            ))}
          </ul>
        </Section>
      ))}
    </article>
  )
}

type Change = VersionDiff['changes'][number]

function ChangeLine({ change, language }: { change: Change; language: string }) {
  const text = useMessages()
  return (
    <li className="grid gap-2 py-3">
      <p className="flex flex-wrap items-center gap-2">
        {change.label && (
          <bdi lang={language} className="font-medium wrap-anywhere">
            {change.label}
          </bdi>
        )}
        <Badge>{text(`catalog.diff.kind.${change.kind}`)}</Badge>
        {change.class === 'substantive' && <Badge>{text('catalog.diff.isSubstantive')}</Badge>}
      </p>
      <p lang={language} dir="auto" className="max-w-measure whitespace-pre-line wrap-anywhere">
        {change.stretches ? <Stretches stretches={change.stretches} /> : <BeforeAndAfter change={change} />}
      </p>
    </li>
  )
}

function Stretches({ stretches }: { stretches: NonNullable<Change['stretches']> }) {
  return stretches.map(({ kind, text }, index) => {
    const key = `${index} ${kind}`
    if (kind === 'removed') return <Gone key={key}>{text}</Gone>
    if (kind === 'added') return <New key={key}>{text}</New>
    return <span key={key}>{text}</span>
  })
}

function BeforeAndAfter({ change: { part, item, before, after } }: { change: Change }) {
  const text = useMessages()
  const name = [part, item].filter(Boolean).join('.').replaceAll('/', '.')
  return (
    <>
      {before !== undefined && <Gone>{fieldValue(name, before, text)}</Gone>}
      {before !== undefined && after !== undefined && ' → '}
      {after !== undefined && <New>{fieldValue(name, after, text)}</New>}
    </>
  )
}

/** Color says it a second time: the lines are there without it, and the words for who listens. */
function Gone({ children }: { children: string }) {
  const text = useMessages()
  return (
    <del className="text-danger">
      <span className="sr-only">{text('catalog.diff.gone')} </span>
      {children}
    </del>
  )
}

function New({ children }: { children: string }) {
  const text = useMessages()
  return (
    <ins className="text-success">
      <span className="sr-only">{text('catalog.diff.new')} </span>
      {children}
    </ins>
  )
}

/** What a part of a definition is called; its own name where nobody gave it one. */
function partLabel(part: string, text: ReturnType<typeof useMessages>): string {
  const keys = [`catalog.part.${part}`, `manage.definition.${part}`]
  const key = keys.find((one) => text.has(one))
  return key && text.has(key) ? text(key) : part
}

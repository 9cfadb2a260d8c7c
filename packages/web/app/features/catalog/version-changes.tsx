import type { VersionDiff } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Badge } from '../../ui/state-pill.tsx'
import { fieldValue } from './achievement-differences.ts'

type Change = VersionDiff['changes'][number]

interface VersionChangesProps {
  changes: readonly Change[]
  /** The language that the texts are written in. */
  language: string
  /** Of the headings of its parts. */
  level?: 2 | 3
}

/** What two texts say differently, part by part, as tracked changes. */
export function VersionChanges({ changes, language, level = 2 }: VersionChangesProps) {
  const text = useMessages()
  const Heading = `h${level}` as const
  return [...Map.groupBy(changes, ({ part }) => part)].map(([part, items]) => (
    <section key={part} className="grid min-w-0 content-start gap-3">
      <Heading className={level === 2 ? 'text-xl font-bold' : 'font-bold'}>{partLabel(part, text)}</Heading>
      <ul className="grid divide-y divide-border">
        {items.map((change) => (
          <ChangeLine key={`${change.item} ${change.kind}`} change={change} language={language} />
        ))}
      </ul>
    </section>
  ))
}

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

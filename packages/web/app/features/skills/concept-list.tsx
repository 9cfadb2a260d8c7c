import type { SkillConcept } from '@cairn/api'
import { Link } from 'react-router'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Section } from '../../ui/section.tsx'

interface ConceptListProps {
  concepts: readonly SkillConcept[]
  /** Needed where several frameworks meet. */
  withFramework?: boolean
  /** Where each leads, without a slash at the end; their public pages unless said. */
  base?: string
}

/** Skills or occupations, each a link to its page, with what it is. */
export function ConceptList({ concepts, withFramework = false, base = '/skills' }: ConceptListProps) {
  const text = useMessages()
  return (
    <ul className="divide-y divide-border rounded-card border border-border bg-surface shadow-card">
      {concepts.map(({ id, label, type, code, frameworkName }) => (
        <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-4 py-2.5">
          <Link to={`${base}/${id}`} className="link inline-block min-h-6 min-w-0 wrap-anywhere">
            <bdi>{label}</bdi>
          </Link>
          <span className="flex min-w-0 flex-wrap gap-x-3 text-sm text-text-2">
            <span>{text(`skills.type.${type}`)}</span>
            {code && <bdi>{code}</bdi>}
            {withFramework && <bdi className="wrap-anywhere">{frameworkName}</bdi>}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Neighbors of one kind under their heading, and how many more there are. Nothing where there are none. */
export function Neighbors({
  title,
  concepts,
  total = concepts.length,
}: {
  title: string
  concepts: readonly SkillConcept[]
  total?: number
}) {
  const text = useMessages()
  const format = useFormat()
  if (concepts.length === 0) return null
  return (
    <Section title={title}>
      <ConceptList concepts={concepts} />
      {total > concepts.length && (
        <p className="text-sm text-text-2">
          {text('skills.more', { shown: format.number(concepts.length), total: format.number(total) })}
        </p>
      )}
    </Section>
  )
}

import type { Rubric } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Prose } from '../../ui/prose.tsx'
import { Section } from '../../ui/section.tsx'
import { Badge } from '../../ui/state-pill.tsx'

/** How work is judged and what is handed in for it, for everybody before they enroll. Help for those who judge is not here. */
export function AchievementRubric({ rubric, language }: { rubric: Rubric; language: string }) {
  const text = useMessages()
  const { criteria, minimumPoints } = rubric
  return (
    <Section title={text('catalog.rubric')}>
      <p className="max-w-measure text-text-2">
        {minimumPoints === undefined
          ? text('catalog.rubric.every')
          : text('catalog.rubric.minimum', { points: minimumPoints })}
      </p>
      <ol className="grid gap-6">
        {criteria.map((criterion) => (
          <Criterion
            key={criterion.id}
            criterion={criterion}
            language={language}
            isCounted={minimumPoints !== undefined}
          />
        ))}
      </ol>
    </Section>
  )
}

interface CriterionProps {
  criterion: Rubric['criteria'][number]
  language: string
  /** Do points decide, so that weights are worth saying? */
  isCounted: boolean
}

function Criterion({ criterion, language, isCounted }: CriterionProps) {
  const text = useMessages()
  const { title, description, levels, requiredLevel = levels.at(-1)?.id, gate, weight = 1, evidence = [] } = criterion
  return (
    <li className="grid gap-2 border-s-2 border-border ps-4">
      <h3 className="flex flex-wrap items-center gap-2 font-medium">
        <bdi lang={language}>{title}</bdi>
        {gate && <Badge>{text('catalog.rubric.gate')}</Badge>}
        {isCounted && !gate && <Badge>{text('catalog.rubric.weight', { weight })}</Badge>}
      </h3>
      {description && <Prose lang={language}>{description}</Prose>}
      <dl className="grid gap-2">
        {levels.map(({ id, name, descriptor, points }) => (
          <div key={id} className="grid gap-x-4 sm:grid-cols-[12rem_minmax(0,1fr)]">
            <dt className="flex flex-wrap items-center gap-x-2 wrap-anywhere">
              <bdi lang={language}>{name}</bdi>
              {points !== undefined && (
                <span className="text-sm text-text-2">{text('catalog.rubric.points', { points })}</span>
              )}
              {id === requiredLevel && <span className="text-sm font-medium">{text('catalog.rubric.required')}</span>}
            </dt>
            <dd>{descriptor && <Prose lang={language}>{descriptor}</Prose>}</dd>
          </div>
        ))}
      </dl>
      {evidence.length > 0 && (
        <div className="grid gap-1">
          <h4 className="text-sm text-text-2">{text('catalog.rubric.evidence')}</h4>
          <ul lang={language} className="grid list-disc gap-1 ps-5">
            {evidence.map((slot) => (
              <li key={slot.id} dir="auto" className="wrap-anywhere">
                {slot.title}
                {slot.description && <Prose className="text-sm text-text-2">{slot.description}</Prose>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  )
}

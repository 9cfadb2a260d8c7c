import type { Definition } from '@cairn/api'
import type { ReactNode } from 'react'
import { definitionFacts, judgingFacts } from '../../lib/definition.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import type { Text } from '../../lib/i18n/text.ts'
import { Card } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'
import { PointList } from '../../ui/point-list.tsx'
import { Prose } from '../../ui/prose.tsx'
import { fieldLabel } from '../catalog/achievement-differences.ts'
import { AchievementRubric } from '../catalog/achievement-rubric.tsx'
import { FACTS, placeOf, placesOf } from './review-places.ts'
import { type Commenting, CommentsAt } from './review-thread.tsx'

/** A text as everybody will read it, with what was said of it at its places. */
export function ReviewText({ definition, ...commenting }: { definition: Definition } & Commenting) {
  const text = useMessages()
  const format = useFormat()
  const { language, title, summary, description, outcomes, criteria, assessment, rubric } = definition
  const places = placesOf(definition)
  const at = (place: string, label: string, choices?: { value: string; label: string }[]) => (
    <CommentsAt
      {...commenting}
      pointer={place === '/facts' ? '' : place}
      label={label}
      {...(choices && { choices })}
      threads={commenting.threads.filter(({ comment }) => placeOf(comment.pointer, places) === place)}
    />
  )
  const isWholeShown = commenting.mayComment || commenting.threads.some(({ comment }) => comment.pointer === '')
  return (
    <div className="grid content-start gap-6">
      <Card title={<bdi lang={language}>{title}</bdi>}>
        {(summary || description) && (
          <>
            {summary && (
              <Prose lang={language} className="text-lg">
                {summary}
              </Prose>
            )}
            {description && <Prose lang={language}>{description}</Prose>}
          </>
        )}
        {at('/title', text('manage.definition.title'), choicesOf(INTRODUCTION, text))}
      </Card>
      <Card title={text('definition.outcomes')}>
        {outcomes.length === 0 && <Nothing />}
        {outcomes.map((outcome, index) => (
          <div key={outcome.id ?? outcome.text} className="grid gap-2">
            <PointList lang={language} points={[{ text: outcome.text, terms: outcome.skills }]} />
            {at(`/outcomes/${index}`, fieldLabel(`outcomes.${index}.text`, text))}
          </div>
        ))}
      </Card>
      <Card title={text('definition.judged')}>
        {criteria && (
          <>
            <Prose lang={language}>{criteria}</Prose>
            {at('/criteria', text('definition.criteria'))}
          </>
        )}
        {assessment?.description && <Prose lang={language}>{assessment.description}</Prose>}
        <Facts facts={judgingFacts(definition, text)} />
        {at('/assessment', text('definition.assessment'))}
      </Card>
      {rubric && (
        <Card>
          <AchievementRubric rubric={rubric} language={language} />
          {at('/rubric', text('catalog.rubric'))}
        </Card>
      )}
      <Card title={text('definition.facts')}>
        <Facts facts={definitionFacts(definition, text, format)} />
        {at('/facts', text('proposals.comment.facts'), choicesOf(FACTS, text))}
      </Card>
      {isWholeShown && <Card title={text('proposals.comment.whole')}>{at('', text('proposals.comment.whole'))}</Card>}
    </div>
  )
}

/** What stands in one card, and is commented on one by one. */
const INTRODUCTION = ['title', 'summary', 'description']

const choicesOf = (names: readonly string[], text: Text) =>
  names.map((name) => ({ value: `/${name}`, label: fieldLabel(name, text) }))

function Nothing(): ReactNode {
  const text = useMessages()
  return <p className="text-text-2">{text('proposals.text.none')}</p>
}

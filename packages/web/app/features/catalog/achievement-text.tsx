import type { Achievement } from '@cairn/api'
import { definitionFacts, judgingFacts } from '../../lib/definition.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Card } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'
import { PointList } from '../../ui/point-list.tsx'
import { Prose } from '../../ui/prose.tsx'
import { AchievementMore } from './achievement-more.tsx'
import { AchievementRubric } from './achievement-rubric.tsx'

/** The text as everybody will read it, for those who read and decide. */
export function AchievementText({ achievement: { definition } }: { achievement: Achievement }) {
  const text = useMessages()
  const format = useFormat()
  const { language, summary, description, outcomes, criteria, assessment, tags, furtherInformation } = definition
  const facts = [
    {
      label: text('manage.definition.achievementType'),
      value: text(`manage.definition.achievementType.${definition.achievementType}`),
    },
    { label: text('manage.definition.scope'), value: text(`manage.definition.scope.${definition.scope}`) },
    ...definitionFacts(definition, text, format),
    { label: text('manage.definition.tags'), value: tags.length > 0 && format.list(tags) },
    {
      label: text('manage.definition.furtherInformation'),
      value: furtherInformation && (
        <a href={furtherInformation} rel="noopener nofollow" className="link wrap-anywhere" dir="ltr">
          {furtherInformation}
        </a>
      ),
    },
  ].filter(({ value }) => value !== false)
  return (
    <div className="grid content-start gap-6">
      {(summary || description) && (
        <Card title={text('manage.definition.section.basics')}>
          {summary && (
            <Prose lang={language} className="text-lg">
              {summary}
            </Prose>
          )}
          {description && <Prose lang={language}>{description}</Prose>}
        </Card>
      )}
      {outcomes.length > 0 && (
        <Card title={text('manage.definition.outcomes')}>
          <PointList lang={language} points={outcomes.map(({ text, skills }) => ({ text, terms: skills }))} />
        </Card>
      )}
      <Card title={text('manage.definition.section.assessment')}>
        {criteria && <Prose lang={language}>{criteria}</Prose>}
        {assessment?.description && <Prose lang={language}>{assessment.description}</Prose>}
        <Facts facts={judgingFacts(definition, text)} />
      </Card>
      {definition.rubric && <AchievementRubric rubric={definition.rubric} language={language} />}
      <AchievementMore definition={definition} />
      <Card title={text('definition.facts')}>
        <Facts facts={facts} />
      </Card>
    </div>
  )
}

import type { Definition } from '@cairn/api'
import { Link } from 'react-router'
import { definitionFacts, judgingFacts } from '../../lib/definition.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Code } from '../../ui/code.tsx'
import { Facts } from '../../ui/facts.tsx'
import { PointList } from '../../ui/point-list.tsx'
import { Prose } from '../../ui/prose.tsx'
import { Section } from '../../ui/section.tsx'
import { AchievementMore } from './achievement-more.tsx'
import { AchievementRubric } from './achievement-rubric.tsx'

interface AchievementAboutProps {
  achievement: { definition: Definition; organization: { name: string; slug: string }; state: string }
}

/** What one can do afterwards, what it takes, how it is judged, and all the other facts. */
export function AchievementAbout({ achievement }: AchievementAboutProps) {
  const text = useMessages()
  const format = useFormat()
  const { definition, organization, state } = achievement
  const { language, outcomes, description, criteria, assessment, rubric, furtherInformation } = definition
  return (
    <>
      {outcomes.length > 0 && (
        <Section title={text('definition.outcomes')}>
          <PointList
            lang={language}
            points={outcomes.map((outcome) => ({ text: outcome.text, terms: outcome.skills }))}
          />
        </Section>
      )}
      {description && (
        <Section title={text('catalog.about')}>
          <Prose lang={language}>{description}</Prose>
        </Section>
      )}
      {criteria && (
        <Section title={text('definition.criteria')}>
          <Prose lang={language}>{criteria}</Prose>
        </Section>
      )}
      <Section title={text('definition.judged')}>
        {assessment?.description && <Prose lang={language}>{assessment.description}</Prose>}
        <Facts facts={judgingFacts(definition, text)} />
      </Section>
      {rubric && <AchievementRubric rubric={rubric} language={language} />}
      <AchievementMore definition={definition} />
      {state === 'published' && (
        <Section title={text('catalog.how')}>
          <p>
            {text.rich('catalog.how.text', {
              organization: <bdi>{organization.name}</bdi>,
              a: (parts) => (
                <Link to={`/organizations/${organization.slug}`} className="link">
                  {parts}
                </Link>
              ),
            })}
          </p>
        </Section>
      )}
      <Section title={text('definition.facts')}>
        <Facts
          facts={[
            ...definitionFacts(definition, text, format),
            {
              label: text('definition.furtherInformation'),
              value: furtherInformation && (
                <a href={furtherInformation} rel="noopener nofollow" className="link">
                  <Code>{furtherInformation}</Code>
                </a>
              ),
            },
          ]}
        />
      </Section>
    </>
  )
}

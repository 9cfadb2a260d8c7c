import type { PublishedAchievement } from '@cairn/api'
import { definitionFacts, judgingFacts } from '../../lib/definition.ts'
import type { Format } from '../../lib/format.ts'
import type { Text } from '../../lib/i18n/text.ts'

export interface ComparedFact {
  label: string
  /** One for each that is compared, in their order; undefined where it says nothing. */
  values: (string | undefined)[]
  isDifferent: boolean
}

/** What each of several micro-credentials says of the same thing, in the order of the first that says it. */
export function compareFacts(
  achievements: readonly Pick<PublishedAchievement, 'definition' | 'organization'>[],
  text: Text,
  format: Format,
): ComparedFact[] {
  const each = achievements.map(({ definition, organization }) => [
    { label: text('catalog.institution'), value: organization.name },
    ...definitionFacts(definition, text, format),
    ...judgingFacts(definition, text),
    ...(definition.outcomes.length > 0
      ? [{ label: text('definition.outcomes'), value: definition.outcomes.map((outcome) => outcome.text).join('\n') }]
      : []),
  ])
  const labels = [...new Set(each.flat().map(({ label }) => label))]
  return labels.map((label) => {
    const values = each.map((facts) => facts.find((fact) => fact.label === label)?.value)
    return { label, values, isDifferent: new Set(values).size > 1 }
  })
}

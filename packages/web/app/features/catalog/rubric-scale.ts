import type { Text } from '../../lib/i18n/text.ts'

/** The levels that a first criterion begins with, from the lowest on. */
export const scaleIn = (text: Text): string[] => [
  text('manage.rubric.scale.1'),
  text('manage.rubric.scale.2'),
  text('manage.rubric.scale.3'),
]

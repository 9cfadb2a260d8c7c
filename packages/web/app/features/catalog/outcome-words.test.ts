import { expect, test } from 'vitest'
import { OUTCOME_WORDS, vagueWordOf } from './outcome-words.ts'

test.each([
  ['Understand the basics of sailing', 'en', 'Understand'],
  ['Be aware of currents', 'en-GB', 'Be aware'],
  ['to know knots', 'en', 'to know'],
  ['Knowledgeably trim a sail', 'en', undefined],
  ['Learner plans a trip', 'en', undefined],
  ['Conocer las mareas', 'es', 'Conocer'],
  ['Entender la brújula', 'es', 'Entender'],
  ['Planificar una travesía', 'es', undefined],
  ['يفهم أساسيات الإبحار', 'ar', 'يفهم'],
  ['يخطّط رحلة', 'ar', undefined],
  ['Verstehen', 'de', undefined],
])('of "%s" (%s), nobody can see: %s', (outcome, language, word) => {
  expect(vagueWordOf(outcome, language)).toBe(word)
})

test('no verb that is recommended is one that nobody can see', () => {
  for (const [language, { verbs }] of Object.entries(OUTCOME_WORDS))
    expect(
      Object.values(verbs)
        .flat()
        .filter((verb) => vagueWordOf(verb, language)),
    ).toEqual([])
})

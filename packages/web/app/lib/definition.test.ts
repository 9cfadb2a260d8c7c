import { Definition } from '@cairn/api'
import { expect, test } from 'vitest'
import { definitionFacts, glancePills, judgingFacts } from './definition.ts'
import { createFormat } from './format.ts'
import { textFor } from './i18n/catalogs.server.ts'

const text = textFor('en')
const format = createFormat('en', text)
const factOf = (definition: object, label: string, locale: 'en' | 'ar' = 'en') => {
  const said = textFor(locale)
  const facts = definitionFacts(
    Definition.parse({ title: 'Robotics', ...definition }),
    said,
    createFormat(locale, said),
  )
  return facts.find((fact) => fact.label === label)?.value
}

test('what is told at a glance, and of a list’s card as far as it knows', () => {
  const pills = { workloadHours: 40, credits: { amount: 1.5, framework: 'ECTS' }, participation: 'online' }
  expect(glancePills({ ...pills, eqfLevel: 5 }, text, format)).toEqual(['40 hours', '1.5 ECTS', 'EQF 5', 'Online'])
  expect(glancePills({ participation: 'by_pigeon' }, text, format)).toEqual([])
})

test.each([
  [{ expiry: { kind: 'period', months: 36 } }, 'Valid for', '36 months'],
  [{ expiry: { kind: 'date', date: '2029-03-03' } }, 'Valid for', 'Until 3 Mar 2029'],
  [{}, 'Valid for', 'It does not expire'],
  [{ fee: { amount: 0, currency: 'EUR' } }, 'Fee', 'Free of charge'],
  [{ fee: { amount: 99.5, currency: 'EUR' } }, 'Fee', '€99.50'],
  [{ level: 2, eqfLevel: 5 }, 'Level', 'Practitioner · EQF 5'],
  [{ credits: { amount: 1, framework: 'local' } }, 'Credits', '1 credit'],
  [{ language: 'ar' }, 'Language', 'Arabic'],
  [{}, 'Workload', undefined],
])('%j: %s is %s', (definition, label, value) => {
  expect(factOf(definition, label)).toBe(value)
})

test('in Arabic too', () => {
  expect(factOf({ expiry: { kind: 'period', months: 2 } }, 'مدة الصلاحية', 'ar')).toBe('شهران')
})

test('how it is judged, as far as that is said', () => {
  const judged = { assessment: { type: 'Viva', supervision: 'supervised' }, assurance: 'knowledge' }
  expect(judgingFacts(Definition.parse({ title: 'Robotics', ...judged }), text)).toEqual([
    { label: 'Assessment', value: 'Viva' },
    { label: 'Supervision', value: 'Supervised' },
    { label: 'What it assures', value: 'Knowledge' },
  ])
})

import { Definition, type DefinitionInput } from '@cairn/api'
import { expect, test } from 'vitest'
import { createFormat } from '../../lib/format.ts'
import { textFor } from '../../lib/i18n/catalogs.server.ts'
import { compareFacts } from './compare-facts.ts'

const text = textFor('en')
const format = createFormat('en', text)
const of = (definition: DefinitionInput, name = 'Northfield') => ({
  definition: Definition.parse(definition),
  organization: { id: 'org_1', name, slug: 'northfield', verification: 'operator' },
})

test('facts stand beside each other, and what differs or is said by one alone is marked', () => {
  const facts = compareFacts(
    [
      of({ title: 'One', workloadHours: 10, level: 2, outcomes: [{ text: 'Plan' }, { text: 'Build' }] }),
      of({ title: 'Two', workloadHours: 40, level: 2, prerequisites: 'None' }, 'Harbour'),
    ],
    text,
    format,
  )
  const fact = (label: string) => facts.find((each) => each.label === label)

  expect(fact('Institution')).toEqual({ label: 'Institution', values: ['Northfield', 'Harbour'], isDifferent: true })
  expect(fact(text('definition.workload'))).toMatchObject({ values: ['10 hours', '40 hours'], isDifferent: true })
  expect(fact(text('definition.level'))).toMatchObject({ isDifferent: false })
  expect(fact(text('definition.prerequisites'))).toMatchObject({ values: [undefined, 'None'], isDifferent: true })
  expect(fact(text('definition.outcomes'))).toMatchObject({ values: ['Plan\nBuild', undefined] })
  expect(facts.map(({ label }) => label)).toEqual([...new Set(facts.map(({ label }) => label))])
})

import { Definition, type DefinitionInput } from '@cairn/api'
import { describe, expect, test } from 'vitest'
import { classifyChange } from './index.ts'

const levels = [
  { id: 'low', name: 'Not yet', descriptor: 'No reasons are given.' },
  { id: 'high', name: 'Shown', descriptor: 'Reasons are given.' },
]
const whole: DefinitionInput = {
  title: 'Robotics',
  summary: 'Build one.',
  outcomes: [
    { id: 'arm', text: 'Build an arm' },
    { id: 'plan', text: 'Plan a robot' },
  ],
  criteria: 'It moves.',
  workloadHours: 80,
  fee: { amount: 100, currency: 'EUR' },
  contact: 'robots@example.org',
  assessment: { type: 'Working robot', supervision: 'unsupervised' },
  rubric: { criteria: [{ id: 'judgment', title: 'Judgment', levels, weight: 2 }] },
}
const text = (change: Partial<DefinitionInput> = {}) => Definition.parse({ ...whole, ...change })
const criterion = (change: object) => ({
  rubric: { criteria: [{ id: 'judgment', title: 'Judgment', levels, ...change }] },
})
const judged = (change: Partial<DefinitionInput>, before: Partial<DefinitionInput> = {}) =>
  classifyChange(text(before), text(change))

test.each<[string, Partial<DefinitionInput>, 'none' | 'editorial' | 'substantive']>([
  ['nothing', {}, 'none'],
  ['the summary', { summary: 'Build a robot.' }, 'editorial'],
  ['a contact', { contact: 'arms@example.org' }, 'editorial'],
  ['the image', { badge: { palette: 'lake' } }, 'editorial'],
  [
    'a translation',
    { translations: { es: { about: { of: 'a'.repeat(64), texts: { title: 'Robótica' } } } } },
    'editorial',
  ],
  ['spaces and a full stop', { criteria: 'It  moves' }, 'editorial'],
  ['a lower fee', { fee: { amount: 90, currency: 'EUR' } }, 'editorial'],
  ['no fee', { fee: undefined }, 'editorial'],
  ['the order of outcomes', { outcomes: [...(whole.outcomes ?? [])].reverse() }, 'editorial'],
  ['help for those who judge', criterion({ weight: 2, guidance: 'Look for reasons.' }), 'editorial'],
  ['the title', { title: 'Robotics II' }, 'substantive'],
  [
    'an outcome',
    {
      outcomes: [
        { id: 'arm', text: 'Build a leg' },
        { id: 'plan', text: 'Plan a robot' },
      ],
    },
    'substantive',
  ],
  ['the criteria', { criteria: 'It runs.' }, 'substantive'],
  ['the workload', { workloadHours: 90 }, 'substantive'],
  ['the level', { eqfLevel: 5 }, 'substantive'],
  ['the supervision', { assessment: { type: 'Working robot', supervision: 'supervised' } }, 'substantive'],
  ['prerequisites', { prerequisites: 'Screws.' }, 'substantive'],
  ['a higher fee', { fee: { amount: 110, currency: 'EUR' } }, 'substantive'],
  ['another currency', { fee: { amount: 90, currency: 'USD' } }, 'substantive'],
  ['a weight', criterion({ weight: 3 }), 'substantive'],
  ['a gate', criterion({ weight: 2, gate: true }), 'substantive'],
  ['the order of levels', criterion({ weight: 2, levels: [...levels].reverse() }), 'substantive'],
  [
    'the cut',
    { rubric: { criteria: [{ id: 'judgment', title: 'Judgment', levels, weight: 2 }], minimumPoints: 5 } },
    'substantive',
  ],
])('%s', (_title, change, expected) => {
  expect(judged(change).class).toBe(expected)
})

describe('what differs is named', () => {
  test('an outcome word by word, one that is new and one that is gone', () => {
    const { changes } = judged({
      outcomes: [
        { id: 'arm', text: 'Build a robotic arm' },
        { id: 'test', text: 'Test it' },
      ],
    })

    expect(changes).toEqual([
      {
        part: 'outcomes',
        item: 'arm/text',
        label: 'Build a robotic arm',
        kind: 'changed',
        class: 'substantive',
        before: 'Build an arm',
        after: 'Build a robotic arm',
        stretches: [
          { kind: 'same', text: 'Build ' },
          { kind: 'removed', text: 'an' },
          { kind: 'added', text: 'a robotic' },
          { kind: 'same', text: ' arm' },
        ],
      },
      { part: 'outcomes', item: 'test', label: 'Test it', kind: 'added', class: 'substantive', after: 'Test it' },
      {
        part: 'outcomes',
        item: 'plan',
        label: 'Plan a robot',
        kind: 'removed',
        class: 'substantive',
        before: 'Plan a robot',
      },
    ])
  })

  test('a level by its criterion and its name', () => {
    const other = levels.map((level) =>
      level.id === 'high' ? { ...level, descriptor: 'Good reasons are given.' } : level,
    )

    expect(judged(criterion({ weight: 2, levels: other })).changes).toMatchObject([
      {
        part: 'rubric',
        item: 'criteria/judgment/levels/high/descriptor',
        label: 'Judgment › Shown',
        class: 'substantive',
      },
    ])
  })

  test('outcomes without ids, as older texts have them, are known by their words and then by their place', () => {
    const before = { outcomes: [{ text: 'Build an arm' }, { text: 'Plan a robot' }] }
    const { changes } = judged({ outcomes: [{ text: 'Plan a robot' }, { text: 'Build a leg' }] }, before)

    expect(changes.map(({ item, kind, before: old, after }) => [item, kind, old, after])).toEqual([
      ['1/text', 'changed', 'Build an arm', 'Build a leg'],
      ['', 'moved', 'Build an arm\nPlan a robot', 'Plan a robot\nBuild a leg'],
    ])
  })

  test('ids that parts are given say nothing', () => {
    expect(judged({}, { outcomes: [{ text: 'Build an arm' }, { text: 'Plan a robot' }] })).toEqual({
      class: 'none',
      changes: [],
    })
  })
})

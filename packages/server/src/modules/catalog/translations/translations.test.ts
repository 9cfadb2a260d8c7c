import { Definition, type DefinitionInput } from '@cairn/api'
import { expect, test } from 'vitest'
import { originalsOf, translationStatus } from './index.ts'

const original: DefinitionInput = {
  title: 'Robotics',
  outcomes: [{ id: 'arm', text: 'Build an arm' }, { text: 'Has no id' }],
  criteria: 'It moves.',
  rubric: {
    criteria: [
      {
        id: 'judgment',
        title: 'Judgment',
        levels: [
          { id: 'low', name: 'Not yet' },
          { id: 'high', name: 'Shown', descriptor: 'Reasons are given.' },
        ],
      },
    ],
  },
}
const text = (change: Partial<DefinitionInput> = {}) => Definition.parse({ ...original, ...change })
const hashes = Object.fromEntries(originalsOf(text()).map(({ group, hash }) => [group, hash]))
const translations = {
  es: {
    about: { of: hashes.about ?? '', texts: { title: 'Robótica' } },
    rubric: { of: hashes.rubric ?? '', texts: { judgment: 'Juicio' } },
  },
}
const states = (change: Partial<DefinitionInput>) =>
  Object.fromEntries(translationStatus(text({ translations, ...change })).map(({ group, state }) => [group, state]))

test('the texts of a definition have names that stay when parts move', () => {
  expect(originalsOf(text()).map(({ group, texts }) => [group, texts])).toEqual([
    ['about', { title: 'Robotics' }],
    ['outcomes', { arm: 'Build an arm' }],
    ['assessment', { criteria: 'It moves.' }],
    [
      'rubric',
      {
        judgment: 'Judgment',
        'judgment/levels/low': 'Not yet',
        'judgment/levels/high': 'Shown',
        'judgment/levels/high/descriptor': 'Reasons are given.',
      },
    ],
  ])
})

test('a group is translated once every text of it is, and missing until then', () => {
  expect(states({})).toEqual({ about: 'done', outcomes: 'missing', assessment: 'missing', rubric: 'missing' })
})

test('a translation is outdated once the original is another than the one that was translated', () => {
  expect(states({ title: 'Robotics II' })).toMatchObject({ about: 'outdated', rubric: 'missing' })
})

test('a change elsewhere outdates nothing', () => {
  expect(states({ criteria: 'It runs.' })).toMatchObject({ about: 'done' })
})

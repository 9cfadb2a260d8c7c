import { expect, test } from 'vitest'
import { Definition, type DefinitionInput } from './definition.ts'
import { mergeDefinitions } from './definition-merge.ts'

const text = (definition: Partial<DefinitionInput>) => Definition.parse({ title: 'Sailing', ...definition })
const merge = (base: Partial<DefinitionInput>, mine: Partial<DefinitionInput>, theirs: Partial<DefinitionInput>) =>
  mergeDefinitions(text(base), text(mine), text(theirs))
const outcome = (id: string, words = id) => ({ id, text: words, skills: [] })

test('what only one changed is taken from that one, also what they took away', () => {
  const base = { summary: 'Out', contact: 'Harbor', assessment: { type: 'Trip' } }
  const mine = { summary: 'Out and back', contact: 'Harbor', assessment: { type: 'Trip', description: 'Watched' } }
  const theirs = { summary: 'Out', assessment: { type: 'Three trips' }, level: 2 }

  expect(merge(base, mine, theirs)).toEqual({
    merged: text({ summary: 'Out and back', assessment: { type: 'Three trips', description: 'Watched' }, level: 2 }),
    conflicts: [],
  })
})

test('what both changed differently is named, and what both changed alike is not', () => {
  const { merged, conflicts } = merge(
    { summary: 'A', outcomes: [outcome('x')] },
    { summary: 'B', audience: 'All', outcomes: [outcome('x', 'Mine')] },
    { summary: 'C', audience: 'All', outcomes: [outcome('x', 'Theirs')] },
  )
  expect(conflicts.sort()).toEqual(['/outcomes/0/text', '/summary'])
  expect(merged).toMatchObject({ summary: 'B', audience: 'All', outcomes: [{ text: 'Mine' }] })
})

test('parts are told by their ids: added, moved, removed and reworded at the same time', () => {
  const base = { outcomes: [outcome('a'), outcome('b'), outcome('c'), outcome('d')] }
  const mine = { outcomes: [outcome('c'), outcome('a'), outcome('new'), outcome('b')] } // moved c, added new, removed d
  const theirs = { outcomes: [outcome('a'), outcome('b', 'B'), outcome('theirs'), outcome('c'), outcome('d')] }

  const { merged, conflicts } = merge(base, mine, theirs)

  expect(merged.outcomes.map(({ text }) => text)).toEqual(['c', 'a', 'new', 'B', 'theirs'])
  expect(conflicts).toEqual([])
})

test('what one removed and the other reworded stays', () => {
  const base = { outcomes: [outcome('a'), outcome('b')] }
  const { merged, conflicts } = merge(
    base,
    { outcomes: [outcome('a')] },
    { outcomes: [outcome('a'), outcome('b', 'B')] },
  )
  expect([merged.outcomes.map(({ text }) => text), conflicts]).toEqual([['a', 'B'], []])
})

test('outcomes from before there were ids are told by their place', () => {
  const base = { outcomes: [{ text: 'a' }, { text: 'b' }] }
  const mine = {
    outcomes: [
      { id: 'outcome-1', text: 'A' },
      { id: 'outcome-2', text: 'b' },
    ],
  }
  const { merged, conflicts } = merge(base, mine, { outcomes: [{ text: 'a' }, { text: 'B' }] })
  expect([merged.outcomes.map(({ text }) => text), conflicts]).toEqual([['A', 'B'], []])
})

test('a sum and its currency are one thing', () => {
  const fee = (amount: number, currency: string) => ({ fee: { amount, currency } })
  expect(merge(fee(100, 'EUR'), fee(110, 'EUR'), fee(100, 'USD')).conflicts).toEqual(['/fee'])
})

test('two texts that together would be none are for a person', () => {
  const level = (id: string) => ({ id, name: id })
  const rubric = (levels: string[], requiredLevel?: string) => ({
    rubric: { criteria: [{ id: 'j', title: 'J', levels: levels.map(level), requiredLevel }] },
  })
  const { merged, conflicts } = merge(
    rubric(['low', 'mid', 'high']),
    rubric(['low', 'high']),
    rubric(['low', 'mid', 'high'], 'mid'),
  )
  expect(conflicts).toEqual(['/rubric'])
  expect(merged.rubric?.criteria[0]?.levels).toHaveLength(2)
})

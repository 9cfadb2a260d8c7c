import { Definition, type DefinitionInput } from '@cairn/api'
import { expect, test } from 'vitest'
import { baseIn, joined, taking } from './achievement-conflicts.ts'
import { fieldsOf } from './achievement-form-values.ts'

const text = (definition: Partial<DefinitionInput>) => Definition.parse({ title: 'Sailing', ...definition })
const outcome = (id: string, words = id) => ({ id, text: words })

test('what both changed is shown from both, by the ids of parts; the rest is joined, and stands on their text', () => {
  const base = text({ outcomes: [outcome('a'), outcome('b')] })
  const mine = text({ summary: 'Mine', outcomes: [outcome('b', 'B of mine'), outcome('a')] })
  const theirs = {
    definition: text({ contact: 'Theirs', outcomes: [outcome('a'), outcome('b', 'B of theirs')] }),
    revision: 7,
  }

  const { values, conflicts } = joined(base, mine, theirs)

  expect(conflicts).toEqual([
    { path: 'outcomes/b/text', field: 'outcomes.0.text', mine: 'B of mine', theirs: 'B of theirs' },
  ])
  expect(values).toMatchObject({ revision: ['7'], 'definition.summary': ['Mine'], 'definition.contact': ['Theirs'] })
  const form = new FormData()
  form.set('_base', values._base?.[0] ?? '')
  expect(baseIn(form)).toEqual(theirs.definition)
})

test('the words of the other are taken where the part is now, and nowhere else', () => {
  const theirs = text({ summary: 'Theirs', contact: 'Theirs', outcomes: [outcome('a'), outcome('b', 'B of theirs')] })
  const mine = text({ summary: 'Mine', contact: 'Mine', outcomes: [outcome('b', 'B of mine'), outcome('a', 'A')] })
  const taken = taking(mine, theirs, ['outcomes/b/text', 'contact', 'audience'])
  expect(fieldsOf(Definition.parse(taken))).toMatchObject({
    summary: 'Mine',
    contact: 'Theirs',
    'outcomes.0.text': 'B of theirs',
    'outcomes.1.text': 'A',
  })
})

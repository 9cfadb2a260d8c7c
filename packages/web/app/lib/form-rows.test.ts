import { expect, test } from 'vitest'
import { changeRows, compactRows, type RowAct, rowActOf, rowActValue } from './form-rows.ts'

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

test('rows without a word are taken away, and the others counted anew', () => {
  const form = formOf({
    title: 'x',
    'links.0.name': ' ',
    'links.0.url': '',
    'links.2.name': 'Two',
    'links.10.name': 'Ten',
  })
  compactRows(form, ['links'])
  expect(Object.fromEntries(form)).toEqual({ title: 'x', 'links.0.name': 'Two', 'links.1.name': 'Ten' })
})

test('so are lists within rows, and a row lives by what is in it', () => {
  const form = formOf({
    'outcomes.0.text': '',
    'outcomes.0.skills.0.name': '',
    'outcomes.1.text': 'Sails',
    'outcomes.1.skills.0.name': '',
    'outcomes.1.skills.1.name': 'Knots',
    'outcomes.2.text': '',
    'outcomes.2.skills.0.name': 'Tides',
  })
  compactRows(form, ['outcomes.*.skills', 'outcomes'])
  expect(Object.fromEntries(form)).toEqual({
    'outcomes.0.text': 'Sails',
    'outcomes.0.skills.0.name': 'Knots',
    'outcomes.1.text': '',
    'outcomes.1.skills.0.name': 'Tides',
  })
})

test('a row may be one field', () => {
  const form = formOf({ 'days.0': '', 'days.1': '2027-03-03', 'days.2': ' ', 'days.10': '2027-09-01' })
  compactRows(form, ['days'])
  expect(Object.fromEntries(form)).toEqual({ 'days.0': '2027-03-03', 'days.1': '2027-09-01' })
})

test('lists within lists within lists are compacted too, and what says nothing by itself keeps no row', () => {
  const form = formOf({
    'a.0.id': 'x',
    'a.0.b.0.id': 'y',
    'a.0.b.0.c.0.name': '',
    'a.1.b.0.c.0.name': '',
    'a.1.b.0.c.1.name': 'kept',
  })
  compactRows(form, ['a.*.b.*.c', 'a.*.b', 'a'], /\.id$/)
  expect(Object.fromEntries(form)).toEqual({ 'a.0.b.0.c.0.name': 'kept' })
})

test.each<[RowAct['act'], number, string[]]>([
  ['up', 1, ['Two', 'One', 'Three']],
  ['up', 0, ['One', 'Two', 'Three']],
  ['down', 1, ['One', 'Three', 'Two']],
  ['down', 2, ['One', 'Two', 'Three']],
  ['remove', 1, ['One', 'Three']],
  ['add', 3, ['One', 'Two', 'Three', '']],
])('a row is changed: %s %i', (act, row, names) => {
  const form = formOf({ 'links.0.name': 'One', 'links.1.name': 'Two', 'links.1.url': 'two', 'links.4.name': 'Three' })
  changeRows(form, { act, list: 'links', row }, { name: '' })
  expect(names.map((_, index) => form.get(`links.${index}.name`))).toEqual(names)
  expect(form.get(`links.${names.length}.name`)).toBeNull()
  if (names.includes('Two')) expect(form.get(`links.${names.indexOf('Two')}.url`)).toBe('two')
})

test('a button says what it does to which row', () => {
  const act = { act: 'up', list: 'rubric.criteria.0.levels', row: 2 } as const
  expect(rowActOf(rowActValue(act))).toEqual(act)
  expect(rowActOf('fly a.b 1')).toBeUndefined()
})

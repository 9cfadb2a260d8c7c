import { expect, test } from 'vitest'
import { compactRows } from './form-rows.ts'

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

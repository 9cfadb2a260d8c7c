import { Definition } from '@cairn/api'
import { expect, test } from 'vitest'
import { translatedIn, withTranslation } from './achievement-translations.ts'

const [old, shown] = ['a'.repeat(64), 'b'.repeat(64)]
const definition = Definition.parse({
  title: 'Sailing',
  translations: {
    es: {
      about: { of: old, texts: { title: 'Vela', summary: 'Ida' } },
      rubric: { of: old, texts: { 'j/levels/low': 'No' } },
    },
    ar: { about: { of: old, texts: { title: 'إبحار' } } },
  },
})
function sent(fields: Record<string, string>): FormData {
  const form = new FormData()
  const before = { about: { title: 'Vela', summary: '' }, rubric: { 'j/levels/low': 'No' } }
  const all = { language: 'es', before: JSON.stringify(before), 'hash about': shown, 'hash rubric': shown, ...fields }
  for (const [name, value] of Object.entries(all)) form.append(name, value)
  return form
}
const after = (fields: Record<string, string>) => withTranslation(definition, translatedIn(sent(fields))).translations

test('what was changed is written, with the originals that were shown; what somebody else wrote meanwhile stays', () => {
  const fields = { 'text about title': 'Navegar', 'text about summary': '', 'text rubric j/levels/low': 'No' }
  expect(after(fields)).toEqual({
    es: {
      about: { of: shown, texts: { title: 'Navegar', summary: 'Ida' } },
      rubric: { of: old, texts: { 'j/levels/low': 'No' } },
    },
    ar: definition.translations?.ar,
  })
})

test('a group that was outdated is right when somebody says so', () => {
  const fields = { 'text about title': 'Vela', 'text rubric j/levels/low': 'No', confirmed: 'rubric' }
  expect(after(fields)?.es).toEqual({
    about: definition.translations?.es?.about,
    rubric: { of: shown, texts: { 'j/levels/low': 'No' } },
  })
})

test('of a group whose words were all taken away nothing is left', () => {
  expect(after({ 'text rubric j/levels/low': ' ' })?.es?.rubric).toBeUndefined()
})

import { expect, test } from 'vitest'
import { inLanguage, languageName } from './in-language.ts'

test.each([
  ['the language itself', { en: 'Care', es: 'Cuidado' }, 'es', { language: 'es', text: 'Cuidado' }],
  ['a form of it', { en: 'Care', 'es-MX': 'Cuidado' }, 'es', { language: 'es-MX', text: 'Cuidado' }],
  ['English', { de: 'Pflege', 'en-GB': 'Care' }, 'ar', { language: 'en-GB', text: 'Care' }],
  ['any', { de: 'Pflege' }, 'ar', { language: 'de', text: 'Pflege' }],
  ['nothing', {}, 'en', undefined],
])('says it in %s', (_, texts, locale, said) => {
  expect(inLanguage(texts, locale)).toEqual(said)
})

test('names languages, and leaves alone what is no tag', () => {
  expect(languageName('es', 'en')).toBe('Spanish')
  expect(languageName('en_US!', 'en')).toBe('en_US!')
})

import type { demo as source } from '../en/demo.ts'
import type { Translation } from '../translation.ts'

export const demo: Translation<typeof source> = {
  'demo.title': '¿Quién le gustaría ser?',
  'demo.lead': 'Esto es una demostración. Elija a alguien y mire Cairn con sus ojos.',
  'demo.signIn': 'Ser {name}',
}

import type { demo as source } from '../en/demo.ts'
import type { Translation } from '../translation.ts'

export const demo: Translation<typeof source> = {
  'demo.title': 'من تود أن تكون؟',
  'demo.lead': 'هذا عرض تجريبي. اختر شخصًا وانظر إلى كايرن بعينيه.',
  'demo.signIn': 'كن {name}',
}

import type { kit as source } from '../en/kit.ts'
import type { Translation } from '../translation.ts'

export const kit: Translation<typeof source> = {
  'kit.title': 'العدّة',
  'kit.lead': 'كل أجزاء الواجهة في كل حالاتها في صفحة واحدة.',
}

import type { passport as source } from '../en/passport.ts'
import type { Translation } from '../translation.ts'

export const passport: Translation<typeof source> = {
  'passport.title': 'شاراتي',
  'passport.empty': 'لا شارات بعد',
  'passport.emptyHint': 'تظهر هنا تلقائيًا الشارات المرسلة إلى عنوان أثبتّه.',
  'passport.state.granted': 'قيد التوقيع',
  'passport.state.issued': 'صادرة',
  'passport.state.suspended': 'معلّقة',
  'passport.state.revoked': 'ملغاة',
}

import type { problems as source } from '../en/problems.ts'
import type { Translation } from '../translation.ts'

export const problems: Translation<typeof source> = {
  'problems.request.malformed': 'هناك شيء ناقص أو خاطئ في هذا النموذج.',
  'problems.request.sign_in_first': 'انتهت جلستك. سجّل الدخول في علامة تبويب أخرى ثم أرسل هذا من جديد.',
  'problems.request.too_many': 'محاولات كثيرة جدًا. انتظر دقيقة ثم حاول مرة أخرى.',
  'problems.field.required': 'املأ هذا الحقل.',
  'problems.field.invalid': 'الصيغة غير صحيحة.',
  'problems.field.invalid_value': 'اختر أحد الخيارات.',
  'problems.field.invalid_type.number': 'أدخل رقمًا.',
  'problems.field.invalid_type.int': 'أدخل عددًا صحيحًا.',
  'problems.field.invalid_format.email': 'أدخل عنوان بريد إلكتروني، مثل name@example.org.',
  'problems.field.invalid_format.url': 'أدخل عنوان ويب كاملًا، مثل https://example.org.',
  'problems.field.invalid_format.date': 'أدخل تاريخًا: سنة، شهر، يوم، مثل 2026-11-23.',
  'problems.field.invalid_format.datetime': 'أدخل تاريخًا ووقتًا.',
  'problems.field.too_small.string': 'أدخل {minimum} أحرف على الأقل.',
  'problems.field.too_small.number': 'أدخل {minimum} أو أكثر.',
  'problems.field.too_small.int': 'أدخل {minimum} أو أكثر.',
  'problems.field.too_small.array': 'اختر أو أضف {minimum} على الأقل.',
  'problems.field.too_big.string': 'اختصره إلى {maximum} حرفًا.',
  'problems.field.too_big.number': 'أدخل {maximum} أو أقل.',
  'problems.field.too_big.int': 'أدخل {maximum} أو أقل.',
  'problems.field.too_big.array': 'لا أكثر من {maximum}.',
}

import type { setup as source } from '../en/setup.ts'
import type { Translation } from '../translation.ts'

export const setup: Translation<typeof source> = {
  'setup.title': 'البداية',
  'setup.lead': 'هذا الكايرن جديد. قل لمن هو ومن يعتني به.',
  'setup.code': 'رمز لمرة واحدة',
  'setup.codeHint': 'تجده في الطرفية التي شُغّل فيها كايرن.',
  'setup.institution': 'اسم المؤسسة',
  'setup.slug': 'اسم قصير للعناوين',
  'setup.slugHint': 'أحرف صغيرة وأرقام وشرطات مثل northfield. ولا يتغير.',
  'setup.administrator': 'اسمك',
  'setup.email': 'بريدك الإلكتروني',
  'setup.emailHint': 'به تسجل الدخول من الآن؛ ويمكن إضافة مفتاح مرور في إعداداتك.',
  'setup.smtp': 'خادم البريد',
  'setup.smtpHint': 'مثل smtp://user:password@mail.example.edu:587. اتركه فارغًا لتُحفظ الرسائل هنا وتُقرأ في التطبيق.',
  'setup.demo': 'إضافة مؤسسات العرض التجريبي',
  'setup.demoHint': 'ثلاث مؤسسات متخيلة مع ٣١ شهادة مصغرة، للتجول فيها.',
  'setup.submit': 'تجهيز هذا الكايرن',
}

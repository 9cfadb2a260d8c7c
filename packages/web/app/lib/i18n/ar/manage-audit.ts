import type { manageAudit as source } from '../en/manage-audit.ts'
import type { Translation } from '../translation.ts'

export const manageAudit: Translation<typeof source> = {
  'manage.audit.csv': 'جدول (CSV)',
  'manage.audit.pdf': 'ورقة (PDF)',
  'manage.audit.everything': 'كل شيء',
  'manage.audit.everybody': 'الجميع',
  'manage.audit.from': 'من',
  'manage.audit.to': 'إلى',
  'manage.audit.noun.achievement': 'الإنجازات',
  'manage.audit.noun.proposal': 'المقترحات',
  'manage.audit.noun.ballot': 'عمليات التصويت',
  'manage.audit.noun.committee': 'اللجان',
  'manage.audit.noun.meeting': 'الاجتماعات',
  'manage.audit.noun.route': 'المسارات',
  'manage.audit.noun.delegation': 'حالات الغياب',
  'manage.audit.noun.review': 'المراجعات',
  'manage.audit.noun.award': 'المُنح',
  'manage.audit.noun.credential': 'الوثائق',
  'manage.audit.noun.key': 'المفاتيح',
  'manage.audit.noun.member': 'الأدوار',
  'manage.audit.noun.organization': 'الملف التعريفي',
  'manage.audit.noun.unit': 'الأقسام',
  'manage.audit.noun.skill': 'المهارات',
  'manage.audit.noun.mail': 'الرسائل',
  'problems.paper.too_long': 'يستغرق إعداد هذه الورقة وقتًا طويلًا: اطلب أقل منها أو حاول حين تخفّ الحركة.',
  'problems.paper.busy': 'يجري إعداد أوراق كثيرة الآن. حاول بعد ثوانٍ قليلة.',
}

import type { organizations as source } from '../en/organizations.ts'
import type { Translation } from '../translation.ts'

export const organizations: Translation<typeof source> = {
  'organizations.level.unverified': 'غير موثّقة',
  'organizations.level.unverified.text': 'لم يتحقق أحد بعد من أن هذه المؤسسة هي من تقول.',
  'organizations.level.domain': 'النطاق مثبت',
  'organizations.level.domain.text': 'أثبتت أنها تملك عنوانها على الويب.',
  'organizations.level.operator': 'موثّقة',
  'organizations.level.operator.text': 'تحقق مشغّل Cairn هذا من هويتها.',
  'organizations.kind': 'مؤسسة',
  'organizations.about': 'عن هذه المؤسسة',
  'organizations.website': 'الموقع',
  'organizations.email': 'البريد الإلكتروني',
  'organizations.country': 'البلد',
  'organizations.since': 'هنا منذ',
  'organizations.did': 'معرّف الجهة المصدرة',
  'organizations.did.text': 'تحمل شارات هذه المؤسسة هذا المعرّف. والشارة التي تحمل غيره ليست منها.',
  'organizations.offers': 'الشهادات المصغّرة',
  'organizations.offers.none': 'لم يُنشر شيء بعد',
  'organizations.offers.none.text': 'سيظهر هنا ما تنشره هذه المؤسسة.',
  'organizations.offers.all':
    '{count, plural, zero {ابحث في # شهادة مصغّرة} one {ابحث في شهادة مصغّرة واحدة} two {ابحث في شهادتين مصغّرتين} few {ابحث في # شهادات مصغّرة} many {ابحث في # شهادة مصغّرة} other {ابحث في # شهادة مصغّرة}}',
  'problems.organization.not_found': 'لا توجد مؤسسة في هذا العنوان.',
}

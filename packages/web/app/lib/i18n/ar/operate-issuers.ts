import type { operateIssuers as source } from '../en/operate-issuers.ts'
import type { Translation } from '../translation.ts'

export const operateIssuers: Translation<typeof source> = {
  'operate.issuers.title': 'جهات الإصدار المعترف بها',
  'operate.issuers.lead':
    'الشارة السليمة من جهة في هذه القائمة صالحة؛ وشارة جهة أخرى سليمة أيضًا، لكنها من جهة لا نعرفها. وينبَّه إلى الأسماء التي تشبه ما في القائمة. ولا حاجة إلى إدراج مؤسسات هذا الموقع فيها.',
  'operate.issuers.empty': 'لا توجد أي جهة في القائمة بعد',
  'operate.issuers.emptyHint': 'تُفحص شارات الجهات الأخرى كذلك، ويُذكر أنها من جهة لا نعرفها.',
  'operate.issuers.id': 'المعرّف',
  'operate.issuers.id.hint':
    'كما تذكره شاراتها: معرّف DID مثل did:web:example.edu، أو عنوان على الويب. خذه من الجهة نفسها، ولا تأخذه من شارة أبدًا.',
  'operate.issuers.name': 'الاسم',
  'operate.issuers.name.hint': 'كما يعرفه الناس: ينبَّه إلى الأسماء التي تشبهه.',
  'operate.issuers.url': 'الموقع',
  'operate.issuers.since': 'معترف بها منذ',
  'operate.issuers.add': 'الاعتراف بجهة إصدار',
  'operate.issuers.added': 'صارت {name} معترفًا بها',
  'operate.issuers.remove': 'الحذف من القائمة',
  'operate.issuers.remove.whose': 'حذف {name} من القائمة',
  'operate.issuers.removed': 'لم تعد {name} معترفًا بها',
  'operate.issuers.restored': 'عادت {name} معترفًا بها',
  'operate.issuers.file': 'من الملف',
  'operate.issuers.file.lead':
    'هذه في الملف الذي يحدده الإعداد <code>CAIRN_TRUSTED_ISSUERS</code>. تُغيَّر هناك وتُقرأ عند بدء تشغيل هذا الموقع.',
  'problems.field.invalid_format.issuer':
    'أدخل معرّف DID، مثل did:web:example.edu، أو عنوان ويب كاملًا، مثل https://example.edu.',
  'problems.verification.recognized_already': 'هذه الجهة معترف بها بالفعل.',
  'problems.verification.no_such_issuer': 'لم تعد هذه الجهة في القائمة.',
}

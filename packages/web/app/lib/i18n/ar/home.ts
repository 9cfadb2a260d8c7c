import type { home as source } from '../en/home.ts'
import type { Translation } from '../translation.ts'

export const home: Translation<typeof source> = {
  'home.title': 'برهان على ما يستطيع الناس فعله',
  'home.browserTitle': 'Cairn',
  'home.lead':
    'تصف المؤسسات هنا الشهادات المصغّرة وتقيّمها وتمنحها. من نال واحدة احتفظ بها، ويستطيع أي شخص التحقق منها بلا حساب ومن دون أن يسألنا.',
  'home.find': 'اعثر على ما يستحق التعلّم',
  'home.search': 'ابحث',
  'home.searchLabel': 'ابحث في الشهادات المصغّرة',
  'home.searchHint': 'عنوان أو مهارة أو موضوع',
  'home.seeAll': 'اعرض الدليل كله',
  'home.check': 'هل هذه الشارة حقيقية؟',
  'home.check.text': 'أفلت ملفًا أو ألصق رابطًا. يأتي الجواب في ثانية، ولا يُحفظ شيء.',
  'home.check.act': 'تحقّق من شارة',
  'home.newest': 'الجديد في الدليل',
  'home.institutions': 'المؤسسات',
  'home.institutions.none': 'لا توجد مؤسسة هنا بعد.',
  'home.setup': 'هذا الـ Cairn جديد',
  'home.setup.text': 'يحتاج إلى مؤسسته الأولى وإلى من يديرها. رمز ذلك في الطرفية التي شُغّل منها.',
  'home.setup.act': 'أعدّه',
  'home.passport': 'شاراتي',
  'problemPage.lead': 'حين يُرفض هنا طلب برنامج أو صفحة، يحمل الجواب هذا الرمز.',
  'problemPage.status': 'حالة HTTP',
  'problemPage.code': 'الرمز',
  'problemPage.where': 'أين يمكن أن يحدث',
  'problemPage.anywhere': 'يمكن أن يُرفض أي طلب على هذا النحو.',
  'problemPage.all': 'هكذا تُبنى الأجوبة التي ترفض: RFC 9457، Problem Details for HTTP APIs.',
  'problemPage.api': 'واجهة البرمجة بكل عملياتها',
}

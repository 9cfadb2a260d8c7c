import type { manageHome as source } from '../en/manage-home.ts'
import type { Translation } from '../translation.ts'

export const manageHome: Translation<typeof source> = {
  'manage.home.lead': 'ما ينتظرك هنا، وآخر ما حدث.',
  'manage.home.next': 'التالي',
  'manage.home.review':
    '{count, plural, zero {لا مقترحات تنتظرك} one {مقترح واحد ينتظرك} two {مقترحان ينتظرانك} few {# مقترحات تنتظرك} many {# مقترحًا ينتظرك} other {# مقترح ينتظرك}}',
  'manage.home.review.hint': 'اقرأ ما اقتُرح وقرر فيه، أو تابع كتابة ما عاد إليك.',
  'manage.home.publish':
    '{count, plural, zero {لا نصوص معتمدة تنتظر} one {نص معتمد واحد ينتظر} two {نصان معتمدان ينتظران} few {# نصوص معتمدة تنتظر} many {# نصًا معتمدًا ينتظر} other {# نص معتمد ينتظر}} النشر',
  'manage.home.publish.hint': 'بعد نشره يظهر في الدليل ويمكن منحه.',
  'manage.home.draft':
    '{count, plural, zero {لا مسودات} one {مسودة واحدة} two {مسودتان} few {# مسودات} many {# مسودة} other {# مسودة}} قيد الكتابة',
  'manage.home.draft.hint': 'أكمل واحدة واقترحها.',
  'manage.home.write': 'صِف شيئًا يمكن تحقيقه',
  'manage.home.write.hint': 'ابدأ مسودة؛ الصورة تأتي من تلقاء نفسها.',
  'manage.home.unsigned':
    '{count, plural, zero {لا حالات منح تنتظر} one {حالة منح واحدة تنتظر} two {حالتا منح تنتظران} few {# حالات منح تنتظر} many {# حالة منح تنتظر} other {# حالة منح تنتظر}} التوقيع',
  'manage.home.unsigned.hint': 'يستغرق ذلك عادةً ثوانيَ. انظر إن تأخّر شيء.',
  'manage.home.grant': 'منح شارة',
  'manage.home.grant.hint': 'حقّق أحدهم شيئًا: تصله شارة موقّعة بالبريد.',
  'manage.home.people': 'أعطِ أحدهم دورًا',
  'manage.home.people.hint': 'المؤلفون يكتبون، والمراجعون يعتمدون، والمسجّلون ينشرون ويمنحون.',
  'manage.home.read': 'اطّلع على ما يمكن تحقيقه هنا',
  'manage.home.read.hint': 'كل الإنجازات، في كل حالاتها.',
  'manage.home.achievements': 'الإنجازات',
  'manage.home.recent': 'أحدث حالات المنح',
  'manage.home.recent.none': 'لم يُمنح شيء بعد.',
  'manage.home.recent.all': 'كل حالات المنح',
  'manage.home.waiting': 'مقترحات تنتظرك',
  'manage.home.waiting.none': 'لا مقترح ينتظرك.',
}
